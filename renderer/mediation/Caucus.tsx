import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CaucusNote } from '../../bridge/calls/mediation'
import { momentText } from '../../records/kit/dates'
import { call } from '../bridge/call'
import { words } from '../messages'
import { CaucusEditor } from './CaucusEditor'

/** What one side said alone: folded until it is asked for, and only on the screen of who mediates the case. */
export function Caucus({ caseId }: { caseId: string }) {
  const [isOpen, setOpen] = useState(false)
  const [editing, setEditing] = useState<CaucusNote | 'new' | null>(null)
  const asked = useQuery({
    queryKey: ['caucus', caseId],
    queryFn: () => call('mediation.caucus', { case: caseId }),
    enabled: isOpen,
    // Nothing of it is kept in the window once it is folded.
    gcTime: 0,
  })
  const close = () => {
    setEditing(null)
    void asked.refetch()
  }
  return (
    <section className="card" aria-label={words.mediation.caucus}>
      <div className="row">
        <h2>{words.mediation.caucus}</h2>
        <span className="sp" />
        {editing === null && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.mediation.caucusClose : words.mediation.caucusOpen}
          </Button>
        )}
      </div>
      <p className="quiet small">{words.mediation.caucusNote}</p>
      {isOpen && editing === null && (
        <>
          <ul className="lines">
            {asked.data?.map((note) => (
              <li key={note.id}>
                <button type="button" className="as-link" onClick={() => setEditing(note)}>
                  {momentText(note.at)} {note.with}
                </button>
                <div className="caucus-text">{note.text}</div>
              </li>
            ))}
          </ul>
          <Button onClick={() => setEditing('new')}>{words.mediation.caucusNew}</Button>
        </>
      )}
      {isOpen && editing !== null && (
        <CaucusEditor caseId={caseId} note={editing === 'new' ? null : editing} onClose={close} />
      )}
    </section>
  )
}
