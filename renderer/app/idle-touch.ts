import { useEffect } from 'react'
import { call } from '../bridge/call'

const every = 20_000

/** Tells the office, at most every 20 seconds, that somebody is at the desk: its idle clock starts anew. */
export function useIdleTouch(): void {
  useEffect(() => {
    let last = 0
    const touch = (): void => {
      const now = Date.now()
      if (now - last < every) return
      last = now
      // Nothing to do when it is not heard: the next key press tells again.
      call('session.touch').catch(() => undefined)
    }
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const event of events) window.addEventListener(event, touch, { passive: true })
    return () => {
      for (const event of events) window.removeEventListener(event, touch)
    }
  }, [])
}
