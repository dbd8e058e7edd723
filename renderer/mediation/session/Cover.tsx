import { useEffect, useRef, useState } from 'react'
import { momentText } from '../../../records/kit/dates'
import { words } from '../../messages'

const isF8 = (event: { key: string; code: string }): boolean => event.key === 'F8' || event.code === 'F8'
const clockNow = (): string => momentText(new Date().toISOString()).slice(11)

/** Whether the screen is covered. F8 covers it from anywhere, also in the middle of what an input method composes. */
export function useCover(): { isCovered: boolean; cover: () => void; uncover: () => void } {
  const [isCovered, setCovered] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isF8(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      setCovered((was) => !was)
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
  return { isCovered, cover: () => setCovered(true), uncover: () => setCovered(false) }
}

/** Hides everything: nothing of the page is drawn, read out or reached by a key until F8 or Esc. */
export function Cover({ onReturn }: { onReturn: () => void }) {
  const box = useRef<HTMLDialogElement>(null)
  const [time, setTime] = useState(clockNow)
  useEffect(() => {
    const before = document.activeElement
    const here = box.current
    here?.showModal()
    document.documentElement.dataset['covered'] = ''
    const timer = setInterval(() => setTime(clockNow()), 1000)
    return () => {
      clearInterval(timer)
      delete document.documentElement.dataset['covered']
      here?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      className="cover"
      aria-label={words.session.covered}
      onCancel={(event) => {
        event.preventDefault()
        onReturn()
      }}
    >
      <time>{time}</time>
      <p>{words.session.uncover}</p>
    </dialog>
  )
}
