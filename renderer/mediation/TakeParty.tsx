import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { Labelled } from '../forms/Labelled'
import { words } from '../messages'
import { knownQuery } from './KnownBefore'

/** A party known from an earlier case, found by a whole phone or ID number and copied on a word. */
export function TakeParty({ caseId }: { caseId: string }) {
  const { fail } = useNotices()
  const [isOpen, setOpen] = useState(false)
  const [number, setNumber] = useState('')
  const asked = useQuery(knownQuery(number.trim()))
  const close = () => {
    setOpen(false)
    setNumber('')
  }
  const take = (side: 'applicant' | 'respondent', from: string) => {
    call('mediation.takeParty', { case: caseId, side, from }).then(close).catch(fail)
  }
  if (!isOpen)
    return (
      <button type="button" className="as-link" onClick={() => setOpen(true)}>
        {words.mediation.takeTitle}
      </button>
    )
  return (
    <div className="card">
      <Labelled label={words.mediation.takeNumber}>
        {(control) => <Input {...control} value={number} maxLength={40} onChange={(e) => setNumber(e.target.value)} />}
      </Labelled>
      {asked.data?.length === 0 && <p className="quiet">{words.mediation.takeNone}</p>}
      {asked.data?.map((one) => (
        <p key={one.id} className="row">
          {words.mediation.knownIn(one.name, one.case, one.address)} {one.idNumber}
          {(['applicant', 'respondent'] as const).map((side) => (
            <Button key={side} onClick={() => take(side, one.id)}>
              {words.mediation.takeAs[side]}
            </Button>
          ))}
        </p>
      ))}
      <Button onClick={close}>{words.mediation.cancel}</Button>
    </div>
  )
}
