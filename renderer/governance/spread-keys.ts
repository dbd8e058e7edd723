import type { ClipboardEvent, KeyboardEvent } from 'react'

type Move = readonly [down: number, right: number]

const cellAt = (table: Element, row: number, column: number): HTMLElement | null =>
  table.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)

const placeOf = (control: Element): [number, number] | null => {
  const at = control.getAttribute('data-at')?.split(' ').map(Number)
  return at ? [at[0]!, at[1]!] : null
}

/** Where a key leads; undefined for keys that stay in the cell. Within a text the arrows move its caret first. */
function moveOf(event: KeyboardEvent<HTMLElement>): Move | undefined {
  const control = event.target as HTMLElement
  const caret = control instanceof HTMLInputElement && control.type !== 'checkbox' ? control : null
  const whole = caret !== null && caret.selectionStart === 0 && caret.selectionEnd === caret.value.length
  const atStart = caret === null || whole || caret.selectionEnd === 0
  const atEnd = caret === null || whole || caret.selectionStart === caret.value.length
  switch (event.key) {
    case 'ArrowUp':
      return [-1, 0]
    case 'ArrowDown':
      return [1, 0]
    case 'Enter':
      return event.shiftKey ? [-1, 0] : [1, 0]
    case 'ArrowLeft':
      return atStart ? [0, -1] : undefined
    case 'ArrowRight':
      return atEnd ? [0, 1] : undefined
    default:
      return undefined
  }
}

/** Moves between the cells of a table as a spreadsheet does. @returns whether the key was one of these. */
export function moveInSpread(event: KeyboardEvent<HTMLElement>): boolean {
  const at = placeOf(event.target as Element)
  if (!at || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false
  const move = moveOf(event)
  if (!move) return false
  event.preventDefault()
  event.stopPropagation()
  const next = cellAt(event.currentTarget, at[0] + move[0], at[1] + move[1])
  next?.focus()
  if (next instanceof HTMLInputElement) next.select()
  return true
}

/** What was copied out of a spreadsheet, as cells to be laid from the cell that has the focus; null for a single word. */
export function pastedCells(
  event: ClipboardEvent<HTMLElement>,
): { row: number; column: number; cells: string[][] } | null {
  const at = placeOf(event.target as Element)
  const text = event.clipboardData.getData('text/plain').replace(/(\r\n|\r|\n)$/, '')
  if (!at || !/[\t\n\r]/.test(text)) return null
  event.preventDefault()
  return { row: at[0], column: at[1], cells: text.split(/\r\n|\r|\n/).map((line) => line.split('\t')) }
}
