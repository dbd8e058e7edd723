import { useState } from 'react'
import type { RecordPage, RecordView, Values } from '../../bridge/record-shapes'
import { dayOf } from '../../records/kit/dates'
import { registerOf, type RegisterId } from '../../records/registers'
import { useOffice } from '../app/office'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable } from '../kit/children/ChildTable'
import { words } from '../messages'
import { TakeParty } from './TakeParty'

/** One part of a case: what belongs to it, row by row. */
interface Part {
  register: keyof typeof words.mediation.parts
  /** The columns of its table; all are typed in the row's own form. */
  fields?: readonly string[]
}

const parts: readonly Part[] = [
  {
    register: 'party',
    fields: ['side', 'name', 'kind', 'gender', 'age', 'idNumber', 'phone', 'address', 'rightsToldOn'],
  },
  { register: 'caseParticipant' },
  { register: 'sessionRecord', fields: ['kind', 'startedAt', 'place', 'present', 'result'] },
  { register: 'evidence', fields: ['kind', 'name', 'party', 'source', 'form', 'pages', 'collectedOn', 'files'] },
  { register: 'agreement', fields: ['form', 'number', 'agreedOn', 'signedOn', 'mediatorSignedOn', 'sealedOn'] },
  { register: 'performance', fields: ['what', 'who', 'amount', 'dueOn', 'doneOn', 'proof', 'urgedOn'] },
  { register: 'followUp', fields: ['on', 'way', 'who', 'by', 'fulfilment', 'satisfaction', 'situation'] },
  { register: 'caseSupplement' },
]

const rowsOf = (page: RecordPage, register: RegisterId): readonly RecordView[] =>
  page.children.find((c) => c.register === register)?.rows ?? []

/** The chips of these parts, with how many rows each has. */
export const chipsOf = (page: RecordPage): { group: string; label: string }[] =>
  parts.map(({ register }) => ({
    group: register,
    label: words.mediation.part(words.mediation.parts[register], rowsOf(page, register).length),
  }))

/** Everything that belongs to a case, one part under the other. What comes after the archive is a supplement. */
export function CaseParts({ page, mayWrite }: { page: RecordPage; mayWrite: boolean }) {
  const { record } = page
  const { person } = useOffice()
  const [today] = useState(() => dayOf(new Date()))
  const isArchived = record.values['state'] === 'archived'
  const given: { [R in RegisterId]?: Values } = {
    party: { side: 'applicant', kind: 'person' },
    evidence: { collectedOn: today, collectedBy: person.name },
    followUp: { on: today, by: person.name },
    caseSupplement: { on: today, by: person.name },
  }
  return parts
    .filter(({ register }) => register !== 'caseSupplement' || isArchived || rowsOf(page, register).length > 0)
    .map(({ register, fields }) => (
      <section key={register} data-group={register} className="part">
        <h2>{words.mediation.parts[register]}</h2>
        <ChildTable
          register={registerOf(register)}
          parentId={record.id}
          rows={rowsOf(page, register)}
          mayWrite={mayWrite || (isArchived && register === 'caseSupplement')}
          {...(fields && { fields })}
          {...(given[register] && { given: given[register] })}
          onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('mediationCase') })}
        />
        {register === 'party' && mayWrite && <TakeParty caseId={record.id} />}
      </section>
    ))
}
