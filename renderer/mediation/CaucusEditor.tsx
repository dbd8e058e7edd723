import { Button, Checkbox, Input } from 'antd'
import { useEffect, useState, type FocusEvent } from 'react'
import type { CaucusNote } from '../../bridge/calls/mediation'
import { keepBeforeLeaving } from '../app/leaving'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { Labelled } from '../forms/Labelled'
import { words } from '../messages'
import { NoteKeeper, type TypedNote } from './note-keeper'

const startOf = (note: CaucusNote | null): TypedNote => ({
  with: note?.with ?? '',
  text: note?.text ?? '',
  released: note?.released ?? false,
})

/** Writes one caucus note: it is saved when the editor is left and now and then while it is typed, and closes once it is saved. */
export function CaucusEditor({
  caseId,
  note,
  onClose,
}: {
  caseId: string
  note: CaucusNote | null
  onClose: () => void
}) {
  const { fail } = useNotices()
  const [typed, setTyped] = useState(() => startOf(note))
  const [isKept, setKept] = useState(false)
  const [isParted, setParted] = useState(false)
  const [keeper] = useState(
    () =>
      new NoteKeeper(
        {
          save: (before, { with: who, ...rest }) =>
            call('mediation.caucusSave', {
              case: caseId,
              ...(before && { id: before.id, revision: before.revision }),
              set: { ...rest, with: who.trim() || null },
            }),
          kept: () => setKept(true),
          parted: () => setParted(true),
          fail,
        },
        note,
      ),
  )
  useEffect(() => {
    const forget = keepBeforeLeaving(async () => void (await keeper.keep()))
    return () => {
      forget()
      void keeper.keep()
    }
  }, [keeper])
  const type = (part: Partial<TypedNote>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    setKept(false)
    keeper.type(next)
  }
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void keeper.keep()
  }
  const close = () => void keeper.keep().then((isAllKept) => isAllKept && onClose())
  return (
    <div onBlur={leave}>
      {isParted && (
        <p role="alert" className="lamp warn">
          {words.mediation.caucusParted}
        </p>
      )}
      <Labelled label={words.mediation.caucusWith}>
        {(control) => (
          <Input {...control} value={typed.with} maxLength={60} onChange={(e) => type({ with: e.target.value })} />
        )}
      </Labelled>
      <Labelled label={words.mediation.caucusText}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 4, maxRows: 16 }}
            value={typed.text}
            maxLength={20_000}
            onChange={(e) => type({ text: e.target.value })}
          />
        )}
      </Labelled>
      <Checkbox checked={typed.released} onChange={(e) => type({ released: e.target.checked })}>
        {words.mediation.caucusReleased}
      </Checkbox>
      <div className="row">
        <Button onClick={close}>{words.mediation.caucusClose}</Button>
        {isKept && <span className="quiet small">{words.mediation.caucusKept}</span>}
      </div>
    </div>
  )
}
