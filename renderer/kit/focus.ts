/**
 * Puts the focus into a control as it appears because somebody asked for it (a menu, a question, a row to fill in):
 * `ref={focusOnShow}`.
 */
export const focusOnShow = (control: { focus: () => void } | null): void => control?.focus()
