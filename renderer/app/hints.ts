import { useEffect, useSyncExternalStore } from 'react'

let current = ''
const listeners = new Set<() => void>()

function put(hints: string): void {
  current = hints
  for (const listener of listeners) listener()
}

/** Shows the keys of the page that calls it at the right end of the status bar: 「↑ ↓ 选择，Enter 打开」. */
export function useKeyHints(hints: string): void {
  useEffect(() => {
    put(hints)
    return () => put('')
  }, [hints])
}

/** The keys of the page that is on the screen. */
export function usePageHints(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
