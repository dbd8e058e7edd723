import { useEffect, useRef, useState } from 'react'

const pauseMs = 150

/**
 * Search-as-you-type that waits for the input method: `settled` follows what was typed after a short pause, and never
 * holds the letters of a composition that is still under way (zh, zhang, 张).
 */
export function useTyped(initial: string) {
  const [text, setText] = useState(initial)
  const [settled, setSettled] = useState(initial)
  const [isComposing, setComposing] = useState(false)
  const last = useRef(settled)
  useEffect(() => {
    if (isComposing || text === last.current) return
    const timer = setTimeout(() => {
      last.current = text
      setSettled(text)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [text, isComposing])
  return {
    text,
    settled,
    type: setText,
    composing: () => setComposing(true),
    composed: () => setComposing(false),
    /** Sets the words at once, as a cleared filter or a saved view does. */
    put(words: string) {
      last.current = words
      setText(words)
      setSettled(words)
    },
  }
}
