import { useEffect, useEffectEvent } from 'react'

/**
 * Runs `act` on Escape, unless the key belongs to something nearer: a composition, an open list, a box over the page.
 */
export function useEscape(act: () => void): void {
  const run = useEffectEvent(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isNearer = event.target instanceof Element && event.target.closest('dialog, [role=dialog]') !== null
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || isNearer) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
