import { useEffect, useRef, type ReactNode } from 'react'

/**
 * Puts the focus into the control inside it, once, as it appears because somebody asked for it: a menu, a question, a row
 * to fill in; and gives it back when it goes. (A ref callback would do it again and again: antd hands out a new handle
 * with every drawing.)
 */
export function FocusOnShow({ children }: { children: ReactNode }) {
  const around = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const here = around.current
    const before = document.activeElement
    here?.querySelector<HTMLElement>('input, button')?.focus()
    return () => {
      const now = document.activeElement
      const isLost = now === document.body || here?.contains(now)
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <span ref={around} className="around">
      {children}
    </span>
  )
}
