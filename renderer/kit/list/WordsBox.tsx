import { Input, type InputRef } from 'antd'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useShortcut } from '../../app/shortcuts'
import { words } from '../../messages'
import { useTyped } from '../typed'

/** The words that a list is narrowed by: a name, pinyin initials, the tail of a phone. */
export function WordsBox({
  value,
  onChange,
  onLeave,
}: {
  value: string
  onChange: (words: string) => void
  /** Enter or ↓: on to what was found. */
  onLeave: () => void
}) {
  const typed = useTyped(value)
  const tell = useEffectEvent((settled: string) => {
    if (settled.trim() !== value) onChange(settled.trim())
  })
  useEffect(() => tell(typed.settled), [typed.settled])
  const take = useEffectEvent((asked: string) => {
    if (asked !== typed.settled.trim()) typed.put(asked)
  })
  // A saved view or cleared filters bring other words than were typed.
  useEffect(() => take(value), [value])
  const box = useRef<InputRef>(null)
  useShortcut('Ctrl+F', () => box.current?.focus({ cursor: 'all' }))
  return (
    <Input
      ref={box}
      className="words"
      type="search"
      value={typed.text}
      onChange={(event) => typed.type(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !['Enter', 'ArrowDown'].includes(event.key)) return
        event.preventDefault()
        onLeave()
      }}
      onCompositionStart={typed.composing}
      onCompositionEnd={typed.composed}
      placeholder={words.kit.narrow}
      aria-label={words.kit.narrow}
      maxLength={100}
      allowClear
    />
  )
}
