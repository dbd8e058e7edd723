import type { KeyboardEvent } from 'react'

const controls = 'input:not([disabled]), textarea:not([disabled])'

/** Puts the focus into the control of a cell, with its text chosen so that typing replaces it. */
export function enterCell(cell: Element | undefined): boolean {
  const control = cell?.querySelector<HTMLInputElement | HTMLTextAreaElement>(controls)
  if (!control) return false
  control.focus()
  if (!control.readOnly) control.select()
  return true
}

/** Goes to the next cell that can be entered (`way` 1) or the one before (-1); the lines of a tick list are cells in a cell. */
function leaveCell(sheet: Element, from: Element, way: 1 | -1): boolean {
  const cells = [...sheet.querySelectorAll('[data-cell]')]
  const here = from.closest('[data-cell]')
  if (!here) return false
  for (let i = cells.indexOf(here) + way; i >= 0 && i < cells.length; i += way)
    if (!cells[i]?.contains(here) && enterCell(cells[i])) return true
  return false
}

const isOpen = (control: Element): boolean => control.getAttribute('aria-expanded') === 'true'

/** An Enter that picks from an open list goes on as soon as the list has closed; a list that stays open keeps the focus. */
function leaveWhenClosed(sheet: Element, control: Element, framesLeft = 6): void {
  requestAnimationFrame(() => {
    if (isOpen(control)) {
      if (framesLeft > 0) leaveWhenClosed(sheet, control, framesLeft - 1)
    } else if (document.activeElement === control) leaveCell(sheet, control, 1)
  })
}

/**
 * Enter goes to the next cell, Shift+Enter to the one before; Alt+Enter is a new line in a long text, as in a spreadsheet.
 * An Enter that an input method is composing with stays where it is.
 * @returns 'moved'; 'stayed' where there is no further cell; 'elsewhere' for keys that are not this function's.
 */
export function moveByEnter(event: KeyboardEvent<HTMLElement>): 'moved' | 'stayed' | 'elsewhere' {
  const control = event.target as HTMLElement
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || control.tagName === 'BUTTON') return 'elsewhere'
  if (event.nativeEvent.isComposing) {
    event.stopPropagation()
    return 'elsewhere'
  }
  if (isOpen(control)) {
    leaveWhenClosed(event.currentTarget, control)
    return 'elsewhere'
  }
  event.preventDefault()
  // A closed select would open on Enter.
  event.stopPropagation()
  if (event.altKey) {
    if (control.tagName === 'TEXTAREA') document.execCommand('insertText', false, '\n')
    return 'elsewhere'
  }
  return leaveCell(event.currentTarget, control, event.shiftKey ? -1 : 1) ? 'moved' : 'stayed'
}
