import { useEffect, useEffectEvent } from 'react'

/** Whether a key press is this combination: 'Ctrl+K', 'Ctrl+Shift+Z', 'F2', 'Escape'. ⌘ counts as Ctrl on a Mac. */
function isKeys(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1)?.toLowerCase()
  return (
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/** Text that is being typed has an undo of its own. */
const isTyping = (at: EventTarget | null): boolean =>
  at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type !== 'checkbox' && at.type !== 'radio')

/** Whether the keys belong to something nearer than the page: a composition, an open list, a box over the page. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return true
  if (isKeys(event, 'Ctrl+Z') && isTyping(event.target)) return true
  // For a moment after it has been closed, a box is hidden and still has the focus.
  return event.target instanceof Element && event.target.closest('[role=dialog]')?.checkVisibility() === true
}

/** Runs `act` when the keys are pressed and nothing on the screen had a use for them: said rather than silent. */
export function useUnclaimed(keys: string, act: () => void): void {
  const run = useEffectEvent(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isKeys(event, keys) || isTaken(event)) return
      // Whoever listens after this one has taken the keys by then.
      setTimeout(() => !event.defaultPrevented && run())
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys])
}

/** Runs `act` when the keys are pressed while the calling component is on the screen, unless something nearer has them. */
export function useShortcut(keys: string, act: () => void, enabled = true): void {
  const run = useEffectEvent(act)
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent): void => {
      if (!isKeys(event, keys) || isTaken(event)) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys, enabled])
}
