import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { phraseKinds } from '../../../records/mediation/phrase'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { words } from '../../messages'

const labelOf = (kind: unknown): string => phraseKinds.find((k) => k.code === kind)?.label ?? ''

/** The office's own phrases, filtered by what is typed; Enter puts the chosen one into the line, Esc goes back to it. */
export function PhrasePicker({ onPick, onClose }: { onPick: (text: string) => void; onClose: () => void }) {
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const phrases = useQuery({
    queryKey: keys.records('phrase', 'all'),
    queryFn: () => call('record.list', { query: { register: 'phrase' }, sort: [{ field: 'place' }], limit: 500 }),
  })
  const found = (phrases.data?.rows ?? [])
    .map(({ id, values }) => ({ id, kind: labelOf(values['kind']), text: String(values['text']) }))
    .filter(({ kind, text }) => `${kind} ${text}`.includes(typed.trim()))
  const chosen = Math.min(at, found.length - 1)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter' && found[chosen]) onPick(found[chosen].text)
    else if (event.key === 'Escape' || (event.key === '/' && event.ctrlKey)) onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="phrases">
      <div className="row">
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is opened in order to type
          autoFocus
          role="combobox"
          aria-label={words.session.phrases}
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found[chosen] ? `${listId}-${chosen}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          placeholder={words.session.phraseFilter}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <Link to="/list/$register" params={{ register: 'phrase' }}>
          {words.session.ownPhrases}
        </Link>
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={words.session.phrases} hidden={found.length === 0}>
        {found.map(({ id, kind, text }, n) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard works in the text box (aria-activedescendant); here is what the mouse does
          <div
            key={id}
            id={`${listId}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === chosen}
            onMouseMove={() => setAt(n)}
            onClick={() => onPick(text)}
          >
            <span className="quiet">{kind}</span> {text}
          </div>
        ))}
      </div>
      {phrases.data && found.length === 0 && (
        <p className="quiet" role="status">
          {words.session.noPhrase}
        </p>
      )}
    </div>
  )
}
