import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordPage, RecordView, Values } from '../../bridge/record-shapes'
import { dayOf } from '../../records/kit/dates'
import { registerOf, type RegisterId } from '../../records/registers'
import { useOffice } from '../app/office'
import { useOpenRecord } from '../app/places'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable, type ChildMark } from '../kit/children/ChildTable'
import { words } from '../messages'
import { checkMark, hazardMark, licenceMark, pledgeMark } from './marks'
import { rowsOf } from './urgent'

/** One part of a shop's file below its form: what belongs to the shop, row by row. */
interface Part {
  register: RegisterId
  label: string
  /** The day by which the newest row stands first. */
  by?: string
  fields?: readonly string[]
  mark?: ChildMark
}

const parts: readonly Part[] = [
  { register: 'licence', label: words.shops.licences, mark: licenceMark },
  {
    register: 'pledge',
    label: words.shops.pledges,
    by: 'signedOn',
    fields: ['kind', 'signedBy', 'signedOn', 'validUntil', 'scans'],
    mark: pledgeMark,
  },
  {
    register: 'inspection',
    label: words.shops.checks,
    by: 'on',
    fields: ['on', 'list', 'inspectors'],
    mark: checkMark,
  },
  {
    register: 'hazard',
    label: words.shops.hazards,
    by: 'foundOn',
    fields: ['what', 'place', 'kind', 'foundOn', 'foundBy'],
    mark: hazardMark,
  },
  { register: 'shopEvent', label: words.shops.events, by: 'on' },
  {
    register: 'operatorChange',
    label: words.shops.changes,
    by: 'on',
    fields: ['on', 'fromPerson', 'toPerson', 'reason', 'note'],
  },
]

/** The chips of these parts, with how many rows each has. */
export const chipsOf = (page: RecordPage): { group: string; label: string }[] =>
  parts.map(({ register, label }) => ({
    group: register,
    label: words.shops.part(label, rowsOf(page, register).length),
  }))

const dayIn = (row: RecordView, by: string): string => (row.values[by] as string | null) ?? ''
const newestFirst = (rows: readonly RecordView[], by: string | undefined): readonly RecordView[] =>
  by === undefined ? rows : rows.toSorted((a, b) => dayIn(b, by).localeCompare(dayIn(a, by)))

/** Everything that belongs to a shop, one part under the other: read, added to and opened from here. */
export function ShopParts({ page, mayWrite }: { page: RecordPage; mayWrite: boolean }) {
  const { record } = page
  const open = useOpenRecord()
  const navigate = useNavigate()
  const { person } = useOffice()
  const [today] = useState(() => dayOf(new Date()))
  /** What is known of a new row before anything is typed. */
  const given: { [R in RegisterId]?: Values } = {
    pledge: { signedOn: today, signedBy: record.values['operator'] ?? null },
    hazard: { foundOn: today, foundBy: person.name },
    shopEvent: { on: today, by: person.name },
  }
  /** Parts that are added to by a screen, or an act, of their own. */
  const adding: { [R in RegisterId]?: ReactNode } = {
    inspection: mayWrite && (
      <Button onClick={() => void navigate({ to: '/round', search: { shop: record.id } })}>
        {words.shops.openCheck}
      </Button>
    ),
    operatorChange: null,
  }
  const opens = new Set<RegisterId>(['pledge', 'inspection', 'hazard'])
  return parts.map(({ register, label, by, fields, mark }) => (
    <section key={register} data-group={register} className="part">
      <h2>{label}</h2>
      <ChildTable
        register={registerOf(register)}
        parentId={record.id}
        rows={newestFirst(rowsOf(page, register), by)}
        mayWrite={mayWrite}
        {...(mark && { mark })}
        {...(fields && { fields })}
        {...(given[register] && { given: given[register] })}
        {...(register in adding && { adding: adding[register] })}
        {...(opens.has(register) && { onOpen: (row: RecordView) => open(register, row.id) })}
        onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('shop') })}
      />
    </section>
  ))
}
