import { useEffect, useEffectEvent } from 'react'

/** Whether a key press is this combination: 'Ctrl+K', 'Ctrl+Shift+Z', 'F2', 'Escape'. ⌘ counts as Ctrl on a Mac. */
export function isKeys(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1)?.toLowerCase()
  return (
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/**
 * Runs `act` when the keys are pressed anywhere while the calling component is on the screen. A key press that an input
 * method is still composing with is never a shortcut.
 */
export function useShortcut(keys: string, act: () => void, enabled = true): void {
  const run = useEffectEvent(act)
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || !isKeys(event, keys)) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys, enabled])
}
