import { Button, Checkbox, Input } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CaucusNote } from '../../bridge/calls/mediation'
import { keepBeforeLeaving } from '../app/leaving'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { Labelled } from '../forms/Labelled'
import { words } from '../messages'

const waitMs = 2000
type Timer = ReturnType<typeof setTimeout> | undefined

interface Typed {
  with: string
  text: string
  released: boolean
}
const startOf = (note: CaucusNote | null): Typed => ({
  with: note?.with ?? '',
  text: note?.text ?? '',
  released: note?.released ?? false,
})

/** Writes one caucus note. It is saved while it is typed, in the encrypted file; there is no draft that others might see. */
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
  /** What the editor holds that the file does not, and the note as it was saved last: the next save goes on from there. */
  const work = useRef({ typed, saved: note, isOwed: false, timer: undefined as Timer, underWay: Promise.resolve() })

  const send = async () => {
    const w = work.current
    if (!w.isOwed || w.typed.text.trim() === '') return
    w.isOwed = false
    const set = { ...w.typed, with: w.typed.with.trim() || null }
    try {
      const before = w.saved && { id: w.saved.id, revision: w.saved.revision }
      w.saved = await call('mediation.caucusSave', { case: caseId, ...before, set })
      setKept(true)
    } catch (error) {
      w.isOwed = true
      fail(error)
    }
  }
  // One save after the other.
  const keep = (): Promise<void> => {
    clearTimeout(work.current.timer)
    work.current.timer = undefined
    return (work.current.underWay = work.current.underWay.then(send))
  }
  const keepLast = useEffectEvent(keep)
  useEffect(() => {
    const forget = keepBeforeLeaving(() => keepLast())
    return () => {
      forget()
      void keepLast()
    }
  }, [])
  const type = (part: Partial<Typed>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    work.current.typed = next
    work.current.isOwed = true
    work.current.timer ??= setTimeout(() => void keep(), waitMs)
  }
  const close = () => void keep().then(onClose)
  return (
    <>
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
    </>
  )
}
