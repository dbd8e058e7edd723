import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { RegisterId } from '../../../records/registers'
import { call, SaidError } from '../../bridge/call'
import { useNotices } from '../../app/notices'
import type { FormValues } from '../fields/form-value'

const pauseMs = 600

/** Which draft is kept, what it holds at this moment (null: nothing differs from the record), and what it was typed on. */
export interface DraftSource {
  register: RegisterId
  record: string | null
  read: () => { values: FormValues; revision: number | null } | null
}

/**
 * Keeps what is typed in the encrypted file, a short pause after every change and at once when the sheet is left, so that
 * a power cut or a closed window loses nothing. Taking the last change back drops the draft.
 * @returns `drop`, for after a save.
 */
export function useDraftKeeper(form: UseFormReturn<FormValues>, source: DraftSource, enabled: boolean) {
  const { fail } = useNotices()
  const latest = useRef(source)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isKept = useRef(false)
  useEffect(() => {
    latest.current = source
  })

  const keep = useRef(() => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const { register, record, read } = latest.current
    const draft = read()
    if (!draft && !isKept.current) return
    isKept.current = draft !== null
    const done = draft ? call('draft.keep', { register, record, ...draft }) : call('draft.drop', { register, record })
    done.catch((error: unknown) => {
      // The sheet is still on the screen behind the lock; the next key keeps it.
      if (!(error instanceof SaidError && (error.code === 'locked' || error.code === 'restarted'))) fail(error)
    })
  }).current

  useEffect(() => {
    if (!enabled) return
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        if (timer.current) clearTimeout(timer.current)
        timer.current = setTimeout(keep, pauseMs)
      },
    })
    return () => {
      stop()
      if (timer.current) keep()
    }
  }, [form, keep, enabled])

  return {
    /** The draft on the disk is the one that has been taken up, and goes when nothing differs any more. */
    adopt(): void {
      isKept.current = true
    },
    async drop(): Promise<void> {
      if (timer.current) clearTimeout(timer.current)
      timer.current = null
      isKept.current = false
      await call('draft.drop', { register: source.register, record: source.record })
    },
  }
}
