import { useEffect, useEffectEvent, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { RegisterId } from '../../../records/registers'
import { keepBeforeLeaving } from '../../app/leaving'
import { useNotices } from '../../app/notices'
import { call, SaidError } from '../../bridge/call'
import { words } from '../../messages'
import type { FormValues } from '../fields/form-value'

const waitMs = 600

/** Which draft is kept, what it holds at this moment (null: nothing differs from the record), and what it was typed on. */
export interface DraftSource {
  register: RegisterId
  record: string | null
  read: () => { values: FormValues; revision: number | null } | null
}

/** What a sheet tells the keeper of its draft. */
export interface DraftKeeper {
  /** The draft in the file has been taken up: it goes when nothing differs any more. */
  adopt: () => void
  /** After a save, or when somebody lets the draft go. */
  drop: () => Promise<void>
}

/**
 * Keeps what is typed in the encrypted file, a moment after it was typed and at once when the sheet is left, so that a
 * power cut loses no more than that moment and a closed window nothing. Taking the last change back drops the draft.
 */
export function useDraftKeeper(form: UseFormReturn<FormValues>, source: DraftSource, enabled: boolean): DraftKeeper {
  const { say, fail } = useNotices()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isKept = useRef(false)
  /** Something has been typed that the file does not hold yet. */
  const isOwed = useRef(false)
  const underWay = useRef(Promise.resolve())
  const { register, record } = source
  const stopWaiting = () => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
  }

  const send = async (draft: ReturnType<DraftSource['read']>): Promise<void> => {
    try {
      await (draft ? call('draft.keep', { register, record, ...draft }) : call('draft.drop', { register, record }))
    } catch (error) {
      isOwed.current = true
      // Behind the lock the sheet lives on; what it owes is kept with the next key, or when it is left.
      if (!(error instanceof SaidError && (error.code === 'locked' || error.code === 'restarted'))) fail(error)
    }
  }
  const keep = useEffectEvent((): Promise<void> => {
    stopWaiting()
    if (!isOwed.current) return underWay.current
    isOwed.current = false
    const draft = source.read()
    if (draft || isKept.current) underWay.current = send(draft)
    isKept.current = draft !== null
    return underWay.current
  })

  useEffect(() => {
    if (!enabled) return
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        isOwed.current = true
        // Counted from the first key that is owed, so that somebody who never pauses loses no more than that either.
        timer.current ??= setTimeout(() => void keep(), waitMs)
      },
    })
    const forget = keepBeforeLeaving(keep)
    return () => {
      stop()
      forget()
      void keep()
      if (isKept.current) say(words.kit.draftStays)
    }
  }, [form, enabled, say])

  return {
    adopt() {
      isKept.current = true
    },
    async drop() {
      stopWaiting()
      isKept.current = false
      isOwed.current = false
      await call('draft.drop', { register, record })
    },
  }
}
