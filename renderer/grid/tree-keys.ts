import type { KeyboardEvent } from 'react'
import type { TreeRow } from './tree'

interface TreeKeys {
  rows: readonly TreeRow[]
  active: number
  rowsInSight: number
  go: (index: number) => void
  fold: (id: string, closed: boolean) => void
  tick: (id: string) => void
  open: () => void
}

/** The keys of the tree: ↑ ↓ go, → opens or goes in, ← folds or goes out, space ticks, Enter opens the sheet. */
export function treeKeys({ rows, active, rowsInSight, go, fold, tick, open }: TreeKeys) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const row = rows[active]
    if (!row || event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
    const last = rows.length - 1
    const target = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + rowsInSight,
      PageUp: active - rowsInSight,
      Home: 0,
      End: last,
    }[event.key]
    if (target !== undefined) go(Math.max(0, Math.min(last, target)))
    else if (event.key === 'ArrowRight' && row.hasChildren) {
      if (row.isOpen) go(active + 1)
      else fold(row.node.id, false)
    } else if (event.key === 'ArrowLeft') {
      if (row.isOpen) fold(row.node.id, true)
      else
        go(
          Math.max(
            0,
            rows.findLastIndex((one, i) => i < active && one.depth < row.depth),
          ),
        )
    } else if (event.key === ' ') tick(row.node.id)
    else if (event.key === 'Enter') open()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
