import { useCallback, useEffect, useState } from 'react'
import { SaidError } from '../bridge/call'

/** Counts down the seconds that wrong passwords cost: how many are left, and a way to begin from an error. */
export function useWait(): [left: number, begin: (error: unknown) => void] {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(Date.now)
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const waiting = left > 0
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [waiting])
  const begin = useCallback((error: unknown) => {
    const seconds =
      error instanceof SaidError && error.code === 'slow-down' ? (error.detail as { seconds: number }).seconds : 0
    setNow(Date.now())
    setUntil(Date.now() + seconds * 1000)
  }, [])
  return [left, begin]
}
