import type { KeyboardEvent } from 'react'

/** A cell: row and column counted from 0; column 0 is the shop, the papers follow. */
export interface At {
  row: number
  column: number
}

interface MatrixKeys {
  rows: number
  columns: number
  at: At
  rowsInSight: number
  go: (at: At) => void
  /** Ticks these rows of the column. */
  tick: (from: number, to: number) => void
  tickColumn: () => void
  open: () => void
}

/** The keys of the matrix: arrows move, Shift with ↑ ↓ ticks on the way, Space ticks, Enter opens, Ctrl+A ticks the column. */
export function matrixKeys(keys: MatrixKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const { at } = keys
  const [lastRow, lastColumn] = [keys.rows - 1, keys.columns - 1]
  const target: Record<string, At> = {
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowUp: { ...at, row: at.row - 1 },
    ArrowRight: { ...at, column: at.column + 1 },
    ArrowLeft: { ...at, column: at.column - 1 },
    PageDown: { ...at, row: at.row + keys.rowsInSight },
    PageUp: { ...at, row: at.row - keys.rowsInSight },
    Home: { ...at, column: 0 },
    End: { ...at, column: lastColumn },
  }
  const within = ({ row, column }: At): At => ({
    row: Math.max(0, Math.min(lastRow, row)),
    column: Math.max(0, Math.min(lastColumn, column)),
  })
  return (event) => {
    if (event.target !== event.currentTarget || event.altKey || keys.rows === 0) return
    const isCtrl = event.ctrlKey || event.metaKey
    const next = target[event.key]
    if (isCtrl && event.key === 'Home') keys.go(within({ ...at, row: 0 }))
    else if (isCtrl && event.key === 'End') keys.go(within({ ...at, row: lastRow }))
    else if (isCtrl && event.key.toLowerCase() === 'a') keys.tickColumn()
    else if (isCtrl) return
    else if (next) {
      const to = within(next)
      if (event.shiftKey && to.row !== at.row) keys.tick(at.row, to.row)
      keys.go(to)
    } else if (event.key === ' ') keys.tick(at.row, at.row)
    else if (event.key === 'Enter') keys.open()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
