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

/**
 * Enter goes to the next cell, Shift+Enter to the one before; Alt+Enter is a new line in a long text, as in a spreadsheet.
 * An Enter that an input method is composing with, or that picks from an open list, stays where it is.
 * @returns whether the focus has moved; false on the last cell too.
 */
export function moveByEnter(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false
  if (event.nativeEvent.isComposing) {
    event.stopPropagation()
    return false
  }
  const target = event.target as HTMLElement
  if (target.tagName === 'BUTTON' || target.getAttribute('aria-expanded') === 'true') return false
  if (event.altKey) {
    if (target.tagName === 'TEXTAREA') document.execCommand('insertText', false, '\n')
    return false
  }
  const cells = [...event.currentTarget.querySelectorAll('[data-cell]')]
  const here = target.closest('[data-cell]')
  event.preventDefault()
  // antd's select would open on Enter.
  event.stopPropagation()
  const way = event.shiftKey ? -1 : 1
  for (let i = cells.indexOf(here as Element) + way; i >= 0 && i < cells.length; i += way)
    if (enterCell(cells[i])) return true
  return false
}
