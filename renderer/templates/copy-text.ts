/** Puts a text on the clipboard. The window has no permission to write there by itself: it does what Ctrl+C does. */
export function copyText(text: string): void {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'unseen'
  document.body.append(field)
  field.select()
  // oxlint-disable-next-line typescript/no-deprecated -- the only way without a permission
  document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
}
