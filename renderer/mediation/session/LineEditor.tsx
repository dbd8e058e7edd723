import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { RecordView } from '../../../bridge/record-shapes'
import { fieldOf } from '../../../records/kit/register'
import { sessionLine } from '../../../records/mediation/session-line'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { draftQuery, type Draft } from '../../kit/drafts/draft'
import { SheetControl } from '../../kit/sheet/SheetControl'
import { SheetNotices } from '../../kit/sheet/SheetNotices'
import { useSheet } from '../../kit/sheet/useSheet'
import { words } from '../../messages'
import type { Turn } from './turns'

interface EditorProps {
  row: RecordView
  turns: readonly Turn[]
  /** Goes on to the line before (-1) or after (1). */
  onMove: (way: 1 | -1) => void
  onStruck: (line: RecordView) => void
  onClose: () => void
}

/** A line that has been written down, changed where it stands: a sheet of its own, with its draft and both versions of a conflict. */
export function LineEditor(props: EditorProps) {
  const draft = useQuery(draftQuery('sessionLine', props.row.id))
  return draft.isPending ? null : <Editing {...props} draft={draft.data ?? null} />
}

const fields = ['at', 'speaker', 'text'] as const

function Editing({ row, turns, draft, onMove, onStruck, onClose }: EditorProps & { draft: Draft | null }) {
  const { fail } = useNotices()
  const editorId = useId()
  const area = useRef<HTMLDivElement>(null)
  const sheet = useSheet({ register: sessionLine, record: row, draft, onSaved: onClose })
  const { offer } = sheet
  useEffect(() => {
    const text = area.current?.querySelector('textarea')
    if (offer || !text) return
    text.focus()
    text.setSelectionRange(text.value.length, text.value.length)
  }, [offer])

  const isChanged = () => sheet.changed().length > 0
  const close = () => {
    if (offer || isChanged()) sheet.dropDraft()
    onClose()
  }
  const save = () => {
    if (isChanged()) void sheet.save()
    else onClose()
  }
  const strike = () => {
    call('record.archive', { register: 'sessionLine', id: row.id, revision: row.revision }).then(onStruck).catch(fail)
  }
  const onKeys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.target as Element).closest('.banner, button')) return
    const turn = event.altKey && /^Digit[1-9]$/.test(event.code) ? turns[Number(event.code.slice(5)) - 1] : undefined
    if (turn) {
      sheet.form.setValue('kind', turn.kind, { shouldDirty: true })
      sheet.form.setValue('speaker', turn.speaker, { shouldDirty: true })
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) save()
    else if (event.key.toLowerCase() === 's' && event.ctrlKey) save()
    else if (event.key === 'Escape') close()
    else if (event.key === 'ArrowUp' && !isChanged()) onMove(-1)
    else if (event.key === 'ArrowDown' && !isChanged()) onMove(1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li className="line-editor">
      <SheetNotices sheet={sheet} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the fields inside */}
      <div
        ref={area}
        role="group"
        aria-label={words.session.editing}
        className={offer ? 'spoken asleep' : 'spoken'}
        inert={offer !== null}
        onKeyDownCapture={onKeys}
      >
        {fields.map((name) => (
          <div key={name} className={`edit-${name}`}>
            <SheetControl
              id={`${editorId}-${name}`}
              name={name}
              label={fieldOf(sessionLine, name).label}
              field={fieldOf(sessionLine, name)}
              control={sheet.form.control}
              mask={null}
              maskWarning={undefined}
              readOnly={!sheet.mayWrite}
              onReveal={undefined}
            />
          </div>
        ))}
        <div className="row edit-buttons">
          <Button onClick={save} disabled={!sheet.canSave}>
            {words.session.saveLine} <kbd>Enter</kbd>
          </Button>
          <Button onClick={strike}>{words.session.strike}</Button>
          <Button onClick={close}>
            {words.session.leave} <kbd>Esc</kbd>
          </Button>
        </div>
      </div>
    </li>
  )
}
