import { Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { ExpiryLine } from '../../bridge/calls/expiry'
import { readDate } from '../../records/kit/dates'
import type { RegisterId } from '../../records/registers'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { FocusOnShow } from '../kit/FocusOnShow'
import { words } from '../messages'
import { untilLamp } from './until-lamp'

interface RowProps {
  line: ExpiryLine
  index: number
  isActive: boolean
  isEditing: boolean
  mayWrite: boolean
  onActive: () => void
  onOpen: () => void
  onEdit: () => void
  /** The editor goes: with a new date that was saved, or without. */
  onDone: (saved: boolean) => void
}

/** One date of the list: its lamp, what ends, where, and the act that moves it. */
export function ExpiryRow({ line, index, isActive, isEditing, mayWrite, onActive, onOpen, onEdit, onDone }: RowProps) {
  const { tone, says } = untilLamp(line.days, line.register)
  return (
    <tr
      data-row={index}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isActive}
      className={isActive ? 'sel' : undefined}
      onFocus={onActive}
      onDoubleClick={onOpen}
    >
      <td>
        <span className={`lamp ${tone}`}>{says}</span>
      </td>
      <td>
        <b>{line.title}</b>
        <div className="quiet small">{line.detail}</div>
      </td>
      <td className="when">{isEditing ? <DateEditor line={line} onDone={onDone} /> : line.until}</td>
      <td>{line.street || <span className="quiet">—</span>}</td>
      <td className="end">
        {mayWrite && line.mayRenew && (
          <button type="button" tabIndex={-1} className="as-link" onClick={onEdit}>
            {words.expiry.renew}
          </button>
        )}{' '}
        <button type="button" tabIndex={-1} className="as-link" onClick={onOpen}>
          {words.expiry.open}
        </button>
      </td>
    </tr>
  )
}

/** The new date in the place of the old one: Enter saves, Esc leaves it as it was. */
function DateEditor({ line, onDone }: { line: ExpiryLine; onDone: (saved: boolean) => void }) {
  const { say, fail } = useNotices()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState('')
  const save = async () => {
    const read = readDate(typed)
    if ('refused' in read) return setWrong(read.refused)
    if (read.value === null) return onDone(false)
    const { id, revision, field, title } = line
    try {
      await call('expiry.renew', { register: line.register as RegisterId, id, revision, field, until: read.value })
      say(words.expiry.renewed(title, read.value))
      onDone(true)
    } catch (error) {
      fail(error)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void save()
    else if (event.key === 'Escape') onDone(false)
    else return
    event.preventDefault()
  }
  return (
    <>
      <FocusOnShow>
        <Input
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong('')
          }}
          onKeyDown={onKeyDown}
          placeholder={words.expiry.renewExample}
          aria-label={words.expiry.renewTo(line.title)}
          aria-invalid={wrong !== ''}
        />
      </FocusOnShow>
      {wrong && (
        <div className="wrong small" role="alert">
          {wrong}
        </div>
      )}
    </>
  )
}
