import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { StreetShop } from '../../bridge/street-shapes'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { words } from '../messages'
import { putAt, type Spot } from './layout'
import { pictureQuery } from './queries'

/** Moves that follow each other within this time are one act: a shop carried along by the keys, place by place. */
const settledAfter = 700

/**
 * The shops of a section in the order that they are being put in. What is moved stands in its new place at once, and is
 * written a moment later.
 */
export function useOrder(section: string, read: readonly StreetShop[]) {
  const { say, fail } = useNotices()
  const [moved, setMoved] = useState<StreetShop[] | null>(null)
  const waiting = useRef<{ shops: StreetShop[]; timer: number } | null>(null)

  const write = useCallback(async () => {
    const { shops, timer } = waiting.current ?? {}
    if (!shops) return
    clearTimeout(timer)
    waiting.current = null
    const idsOf = (side: string) => shops.filter((s) => s.side === side).map((s) => s.id)
    try {
      const act = await call('street.order', { section, even: idsOf('even'), odd: idsOf('odd') })
      if (act) say(words.street.ordered(act.sentence))
    } catch (error) {
      fail(error)
    }
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: pictureQuery(section).queryKey }),
      queryClient.invalidateQueries({ queryKey: keys.anyRecords('last act'), refetchType: 'all' }),
    ])
    if (waiting.current === null) setMoved(null)
  }, [section, say, fail])

  const leave = useEffectEvent(() => void write())
  useEffect(() => () => leave(), [])

  const shops = moved ?? read
  const put = (id: string, spot: Spot): void => {
    const next = putAt(waiting.current?.shops ?? shops, id, spot)
    clearTimeout(waiting.current?.timer)
    waiting.current = { shops: next, timer: window.setTimeout(() => void write(), settledAfter) }
    setMoved(next)
  }
  return { shops, put, isSettled: moved === null }
}
