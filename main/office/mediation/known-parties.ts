import type { KnownParty } from '../../../bridge/calls/mediation'
import { readRecord, readRecords, titlesIn, type Read } from '../../../db/records'
import { masked, rulesOf } from '../../../records/kit/kinds'
import { narrow } from '../../../records/kit/characters'
import { Said } from '../../../records/kit/said'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { party } from '../../../records/mediation/party'

/** At most so many are offered. */
const most = 8

/** What is copied of a person into another case; what belongs to the old case (its agent, its signature) is not. */
const lasting = [
  'kind',
  'name',
  'gender',
  'idNumber',
  'creditCode',
  'phone',
  'job',
  'address',
  'representative',
  'representativePost',
] as const

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** How the register may hold a number: as it reads what is typed (a landline with its stroke), or without any strokes. */
function spellings(field: 'phone' | 'idNumber', typed: string, digits: string): string[] {
  const read = rulesOf(party.fields[field]).read(typed, party.fields[field])
  return 'value' in read && read.value !== null ? [read.value, digits] : [digits]
}

/** Parties of earlier cases with exactly this phone or ID number, the newest first, one of a name. */
export async function knownParties(read: Read, number: string): Promise<KnownParty[]> {
  const digits = narrow(number).replace(/[\s-]/g, '').toUpperCase()
  if (digits.length < 7) return []
  const found = new Set<string>()
  for (const field of ['phone', 'idNumber'] as const) {
    const rows = await read
      .selectFrom('party')
      .select('id')
      .where(field, 'in', spellings(field, number, digits))
      .where('archivedAt', 'is', null)
      .orderBy('local', 'desc')
      .limit(most)
      .execute()
    for (const { id } of rows) found.add(id)
  }
  const records = await readRecords(read, party, [...found])
  const cases = await titlesIn(
    read,
    mediationCase,
    records.map((r) => String(r.values['case'])),
  )
  const { fields } = party
  const lines = records.map(({ id, values }) => ({
    id,
    name: String(values['name']),
    case: cases.get(String(values['case'])) ?? '',
    phone: text(masked(fields.phone, values['phone'])),
    idNumber: text(masked(fields.idNumber, values['idNumber'])),
    address: text(values['address']),
  }))
  return [...new Map(lines.map((line) => [`${line.name} ${line.idNumber}`, line])).values()]
}

/** What another case is told of an earlier party. @throws Said `missing` */
export async function lastingFacts(read: Read, id: string): Promise<Record<string, unknown>> {
  const record = await readRecord(read, party, id)
  if (!record) throw new Said('missing', '这位当事人的旧记录已经不在了，请直接填写。')
  return Object.fromEntries(lasting.map((key) => [key, record.values[key] ?? null]))
}
