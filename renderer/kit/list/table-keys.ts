import type { KeyboardEvent } from 'react'

interface TableKeys {
  total: number
  active: number
  /** Whole rows that fit into the window on the list. */
  rowsInSight: number
  /** In a range the first row stays the end that the range is counted from. */
  go: (index: number, isRange: boolean) => void
  tick: (index: number, isRange: boolean) => void
  tickAll: () => void
  open: (index: number) => void
}

/** The keys of a list: ↑ ↓ Home End PageUp PageDown choose a row, space ticks, shift ticks a range, Enter opens. */
export function tableKeys(keys: TableKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const last = keys.total - 1
  const target: Record<string, number> = {
    ArrowDown: keys.active + 1,
    ArrowUp: keys.active - 1,
    PageDown: keys.active + keys.rowsInSight,
    PageUp: keys.active - keys.rowsInSight,
    Home: 0,
    End: last,
  }
  return (event) => {
    // The headings have keys of their own.
    if (event.target !== event.currentTarget || event.altKey || keys.total === 0) return
    const isCtrl = event.ctrlKey || event.metaKey
    const next = target[event.key]
    if (next !== undefined && !isCtrl) {
      const index = Math.max(0, Math.min(last, next))
      if (event.shiftKey) keys.tick(index, true)
      keys.go(index, event.shiftKey)
    } else if (event.key === ' ' && !isCtrl) keys.tick(keys.active, event.shiftKey)
    else if (event.key === 'Enter' && !isCtrl) keys.open(keys.active)
    else if (event.key.toLowerCase() === 'a' && isCtrl) keys.tickAll()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
