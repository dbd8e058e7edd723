import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import type { Query, RecordView, Sort } from '../../../bridge/record-shapes'
import { useNotices } from '../../app/notices'
import { tableKeys } from './table-keys'
import { everythingTicked, tickedToo, toggled, type Ticks } from './ticks'
import { idsBetween, type Pages } from './usePages'

interface RowsProps {
  query: Query
  sort: Sort[]
  pages: Pages
  scroller: RefObject<HTMLElement | null>
  /** Whole rows that fit into the window on the list. */
  rowsInSight: () => number
  /** Brings a row into sight. */
  reveal: (index: number) => void
  active: number
  onActive: (index: number) => void
  onTicks: (change: (before: Ticks) => Ticks) => void
  onOpen: (record: RecordView) => void
}

/** What the keys and the mouse do in a list of records, however its rows look; each row carries its `data-index`. */
export function useRows({ query, sort, pages, scroller, reveal, active, ...props }: RowsProps) {
  const { onActive, onTicks, onOpen, rowsInSight } = props
  const { fail } = useNotices()
  const anchor = useRef(active)
  const total = pages.total ?? 0
  /** A click on a tick or a row gives the keys back to the list. */
  const takeKeys = () => scroller.current?.focus({ preventScroll: true })
  const isRead = total > 0
  const returnToPlace = useEffectEvent(() => {
    reveal(active)
    if (document.activeElement === document.body) takeKeys()
  })
  useEffect(() => {
    if (isRead) returnToPlace()
  }, [isRead])

  const go = (index: number, isRange = false) => {
    takeKeys()
    if (!isRange) anchor.current = index
    reveal(index)
    onActive(index)
  }
  const tick = (index: number, isRange: boolean) => {
    takeKeys()
    const record = pages.rowAt(index)
    if (isRange) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
      idsBetween(query, sort, from, to)
        .then((ids) => onTicks((before) => tickedToo(before, ids)))
        .catch(fail)
    } else if (record) {
      anchor.current = index
      onTicks((before) => toggled(before, record.id))
    }
  }
  const tickAll = () => onTicks(() => everythingTicked)
  const open = (index: number) => {
    const record = pages.rowAt(index)
    if (record) onOpen(record)
  }
  return {
    onClick(event: MouseEvent) {
      const index = rowOf(event.target)
      if (index === undefined) return
      if (event.target instanceof HTMLInputElement || event.shiftKey) tick(index, event.shiftKey)
      else go(index)
    },
    onDoubleClick(event: MouseEvent) {
      const index = rowOf(event.target)
      if (index !== undefined && !(event.target instanceof HTMLInputElement)) open(index)
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const rows = { total, active, rowsInSight: rowsInSight(), go, tick, tickAll, open }
      tableKeys(rows)(event)
    },
  }
}

/** The index of the row that was clicked on. */
function rowOf(target: EventTarget): number | undefined {
  const row = (target as Element).closest<HTMLElement>('[data-index]')
  return row ? Number(row.dataset['index']) : undefined
}
