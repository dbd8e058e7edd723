import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RoundDraft } from '../../bridge/check-shapes'
import { keepBeforeLeaving } from '../app/leaving'
import { useNotices } from '../app/notices'
import { SaidError } from '../bridge/call'
import { words } from '../messages'
import { keepRound } from './held-rounds'
import type { Typed, TypedShops } from './typed'

const waitMs = 600

/** What the draft of a round says beside what was typed: where it belongs. */
export type RoundFacts = Omit<RoundDraft, 'typed'>

/** What is typed in a round, shop by shop. */
export interface TypedRound {
  shops: TypedShops
  /** What is typed for a shop from now on; null where nothing differs from what is saved. */
  put: (shop: string, typed: Typed | null) => void
  /** After a save: what has been typed into these shops since stays. */
  saved: (sent: TypedShops) => void
}

/**
 * Keeps what is typed in a round in the encrypted file, a moment after it was typed and at once when the page is left, so that
 * a power cut loses no more than that moment.
 */
export function useTyped(begun: TypedShops, facts: RoundFacts): TypedRound {
  const { say, fail } = useNotices()
  const [shops, setShops] = useState(begun)
  const newest = useRef(shops)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isKept = useRef(Object.keys(begun).length > 0)

  const keep = useEffectEvent(async (): Promise<void> => {
    if (!timer.current) return
    clearTimeout(timer.current)
    timer.current = null
    const typed = newest.current
    const isEmpty = Object.keys(typed).length === 0
    if (isEmpty && !isKept.current) return
    isKept.current = !isEmpty
    try {
      await keepRound({ ...facts, typed })
    } catch (error) {
      if (!(error instanceof SaidError && (error.code === 'locked' || error.code === 'restarted'))) fail(error)
    }
  })
  const change = (next: TypedShops) => {
    newest.current = next
    setShops(next)
    timer.current ??= setTimeout(() => void keep(), waitMs)
  }
  useEffect(() => {
    const forget = keepBeforeLeaving(keep)
    return () => {
      forget()
      void keep()
      if (Object.keys(newest.current).length > 0) say(words.kit.draftStays)
    }
  }, [say])

  return {
    shops,
    put(shop, typed) {
      const { [shop]: _, ...others } = newest.current
      change(typed ? { ...others, [shop]: typed } : others)
    },
    saved(sent) {
      change(Object.fromEntries(Object.entries(newest.current).filter(([id, typed]) => sent[id] !== typed)))
    },
  }
}
