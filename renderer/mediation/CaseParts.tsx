import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { RecordPage, RecordView, Values } from '../../bridge/record-shapes'
import { dayOf } from '../../records/kit/dates'
import { registerOf, type RegisterId } from '../../records/registers'
import { useOffice } from '../app/office'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable } from '../kit/children/ChildTable'
import { words } from '../messages'
import { NewAgreement, NewSession } from './Begin'
import { TakeParty } from './TakeParty'

/** One part of a case: what belongs to it, row by row. */
interface Part {
  register: keyof typeof words.mediation.parts
  /** The columns of its table. */
  fields?: readonly string[]
}

const parts: readonly Part[] = [
  {
    register: 'party',
    fields: ['side', 'name', 'idNumber', 'phone', 'address', 'rightsToldOn'],
  },
  { register: 'caseParticipant' },
  { register: 'sessionRecord', fields: ['kind', 'startedAt', 'place', 'result'] },
  { register: 'evidence', fields: ['kind', 'name', 'party', 'source', 'form', 'pages', 'files'] },
  { register: 'agreement', fields: ['form', 'number', 'agreedOn', 'signedOn', 'mediatorSignedOn', 'sealedOn'] },
  { register: 'performance', fields: ['what', 'who', 'amount', 'dueOn', 'doneOn', 'proof', 'urgedOn'] },
  { register: 'followUp', fields: ['on', 'way', 'who', 'by', 'fulfilment', 'satisfaction', 'situation'] },
  { register: 'caseSupplement' },
]

const rowsOf = (page: RecordPage, register: RegisterId): readonly RecordView[] =>
  page.children.find((c) => c.register === register)?.rows ?? []

/** Supplements are for what comes after the archive. */
const partsOf = (page: RecordPage): readonly Part[] =>
  parts.filter(
    ({ register }) =>
      register !== 'caseSupplement' || page.record.values['state'] === 'archived' || rowsOf(page, register).length > 0,
  )

/** The chips of these parts, with how many rows each has. */
export const chipsOf = (page: RecordPage): { group: string; label: string }[] =>
  partsOf(page).map(({ register }) => ({
    group: register,
    label: words.mediation.part(words.mediation.parts[register], rowsOf(page, register).length),
  }))

/** Everything that belongs to a case, one part under the other. What comes after the archive is a supplement. */
export function CaseParts({
  page,
  mayWrite,
  maySupplement,
}: {
  page: RecordPage
  mayWrite: boolean
  maySupplement: boolean
}) {
  const { record } = page
  const { person } = useOffice()
  const navigate = useNavigate()
  const [today] = useState(() => dayOf(new Date()))
  const given: { [R in RegisterId]?: Values } = {
    party: { side: 'applicant', kind: 'person' },
    evidence: { collectedOn: today, collectedBy: person.name },
    followUp: { on: today, by: person.name },
    caseSupplement: { on: today, by: person.name },
  }
  /** Parts that are written on a screen of their own. */
  const screens: { [R in RegisterId]?: { adding: ReactNode; onOpen: (row: RecordView) => void } } = {
    sessionRecord: {
      adding: mayWrite ? <NewSession caseId={record.id} /> : null,
      onOpen: (row) =>
        void navigate({ to: '/mediation/$id/session/$session', params: { id: record.id, session: row.id } }),
    },
    agreement: {
      adding: mayWrite && rowsOf(page, 'agreement').length === 0 ? <NewAgreement caseId={record.id} /> : null,
      onOpen: () => void navigate({ to: '/mediation/$id/agreement', params: { id: record.id } }),
    },
  }
  return partsOf(page).map(({ register, fields }) => (
    <section key={register} data-group={register} className="part">
      <h2>{words.mediation.parts[register]}</h2>
      <ChildTable
        register={registerOf(register)}
        parentId={record.id}
        rows={rowsOf(page, register)}
        mayWrite={register === 'caseSupplement' ? maySupplement : mayWrite}
        {...(fields && { fields })}
        whole
        {...(given[register] && { given: given[register] })}
        {...screens[register]}
        onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('mediationCase') })}
      />
      {register === 'party' && mayWrite && <TakeParty caseId={record.id} />}
    </section>
  ))
}
