import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { registerOf, type RegisterId } from '../../records/registers'
import { placeOf } from '../app/places'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { words } from '../messages'
import { SaveRefused } from './SaveRefused'
import { TableNotices } from './TableNotices'
import type { Import, Stage } from './useImport'

/** What the import did, the way back, and the rows that stayed outside. */
export function DoneStep({
  way,
  stage,
  register,
}: {
  way: Import
  stage: Stage & { at: 'done' }
  register: RegisterId
}) {
  const { act, check } = stage
  const { id } = way
  const facts = registerOf(register)
  const [asked, setAsked] = useState(false)
  const [undone, setUndone] = useState<string | null>(null)
  const { fail } = useNotices()

  function undo(): void {
    if (!asked) return setAsked(true)
    call('act.undo', { batch: act.batch })
      .then((u) =>
        setUndone(
          words.today.undone(
            u.undone,
            u.kept.map((k) => k.title),
          ),
        ),
      )
      .catch(fail)
  }
  return (
    <section className="card done">
      <p className="big" role="status">
        {undone ?? words.importing.done(words.importing.doneCounts(check.counts.new, check.counts.changed, facts.unit))}
      </p>
      {!undone && <TableNotices notices={check.notices} />}
      {!undone && check.makes.length > 0 && <p className="quiet">{check.makes.join('；')}</p>}
      <div className="row">
        <Link className="button primary" {...placeOf(register).list}>
          {words.importing.open(facts.label)}
        </Link>
        {id !== null && check.counts.refused > 0 && (
          <SaveRefused count={check.counts.refused} paper={() => call('import.refused', { id })} />
        )}
        {!undone && (
          <Button onClick={undo} onBlur={() => setAsked(false)} danger={asked}>
            {asked ? words.importing.reallyUndo : words.importing.undo}
          </Button>
        )}
        <Button onClick={way.startOver}>{words.importing.again}</Button>
      </div>
    </section>
  )
}
