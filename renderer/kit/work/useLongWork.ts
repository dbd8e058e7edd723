import { useState } from 'react'
import { cancel, useProgress, type Progress } from '../../bridge/call'
import { useNotices } from '../../app/notices'

/** A long act under way: how far it is, and stopping it. */
export interface LongWork {
  isBusy: boolean
  progress: Progress | null
  /** Runs an act under a ticket of its own; what goes wrong is said. Gives undefined then, or when it was stopped. */
  run: <T>(act: (ticket: string) => Promise<T>) => Promise<T | undefined>
  stop: () => void
}

export function useLongWork(): LongWork {
  const { fail } = useNotices()
  const [ticket, setTicket] = useState<string | null>(null)
  const progress = useProgress(ticket)
  return {
    isBusy: ticket !== null,
    progress,
    async run(act) {
      const mine = crypto.randomUUID()
      setTicket(mine)
      try {
        return await act(mine)
      } catch (error) {
        fail(error)
        return undefined
      } finally {
        setTicket(null)
      }
    },
    stop: () => ticket && cancel(ticket),
  }
}
