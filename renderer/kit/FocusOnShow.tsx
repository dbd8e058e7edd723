import { useEffect, useRef, type ReactNode } from 'react'

/**
 * Puts the focus into the control inside it, once, as it appears because somebody asked for it: a menu, a question, a row
 * to fill in. (A ref callback would do it again and again: antd hands out a new handle with every drawing.)
 */
export function FocusOnShow({ children }: { children: ReactNode }) {
  const around = useRef<HTMLSpanElement>(null)
  useEffect(() => around.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
  return (
    <span ref={around} className="around">
      {children}
    </span>
  )
}
