import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useOpenRecord } from '../app/places'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { words } from '../messages'
import { FoundList } from './FoundList'
import './search.css'

/** Finds any record from anywhere. What an input method is still composing is not searched for, and its Enter chooses nothing. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [sought, setSought] = useState('')
  const [at, setAt] = useState(0)
  const box = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const open = useOpenRecord()
  useEffect(() => {
    box.current?.showModal()
  }, [])

  const found = useQuery({
    queryKey: keys.anyRecords('search', sought),
    queryFn: () => call('search.find', { words: sought }),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
  })
  const results = sought === '' ? [] : (found.data ?? [])
  const chosen = Math.min(at, results.length - 1)

  function seek(text: string): void {
    setSought(text.trim())
    setAt(0)
  }
  function go(n: number): void {
    const result = results[n]
    if (!result) return
    onClose()
    open(result.register, result.id)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, results.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter') go(chosen)
    else return
    event.preventDefault()
  }

  return (
    <dialog ref={box} className="palette" aria-label={words.search.title} onClose={onClose}>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette is opened in order to type
        autoFocus
        role="combobox"
        aria-label={words.search.title}
        aria-expanded={results.length > 0}
        aria-controls={listId}
        aria-activedescendant={results[chosen] ? `${listId}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.search.placeholder}
        value={typed}
        maxLength={60}
        onChange={(e) => {
          setTyped(e.target.value)
          if (!(e.nativeEvent as InputEvent).isComposing) seek(e.target.value)
        }}
        onCompositionEnd={(e) => seek(e.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <FoundList id={listId} results={results} chosen={chosen} onChoose={setAt} onGo={go} />
      <footer className="row quiet small">
        <span role="status">
          {sought === '' ? words.search.how : found.data?.length === 0 ? words.search.none(sought) : ''}
        </span>
        <span className="sp" />
        <span>{words.search.keys}</span>
      </footer>
    </dialog>
  )
}
