import { sql, type RawBuilder } from 'kysely'
import type { ExpiryCount, ExpiryLine } from '../../../bridge/calls/expiry'
import { readRecords, titlesOf, type Read } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { rowsOf } from '../../../db/statement'
import { addDays, daysBetween } from '../../../records/kit/dates'
import { fieldOf } from '../../../records/kit/register'
import { registerOf, type RegisterId } from '../../../records/registers'
import type { Role } from '../../../records/roles'
import { soonDays } from '../../../records/soon-days'
import { shop } from '../../../records/shops/shop'
import { sources, type Source } from './sources'

export interface ExpiryQuery {
  registers?: readonly RegisterId[] | undefined
  section?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

interface Found {
  register: RegisterId
  field: string
  id: string
  section: string | null
}

/** The dates of one source in a span, by the index of the date. */
function part(
  source: Source,
  select: RawBuilder<unknown>,
  { section, from }: ExpiryQuery,
  to: string,
): RawBuilder<unknown> {
  const until = sql.ref(`record.${source.field}`)
  const conditions = [
    sql`record.archivedAt is null`,
    sql`${until} <= ${to}`,
    ...(from === undefined ? [] : [sql`${until} >= ${from}`]),
    source.matters,
    ...(section === undefined ? [] : [sql`${source.section} = ${section}`]),
  ]
  return sql`select ${select} from ${sql.table(source.register)} record ${source.joins}
    where ${sql.join(conditions, sql` and `)}`
}

const sourcesFor = (role: Role, asked?: readonly RegisterId[]): Source[] =>
  sources.filter(
    ({ register }) => registerOf(register).access.read.includes(role) && (!asked || asked.includes(register)),
  )

/** The statement of one page; exported so that its plan can be looked at. Its parts are merged, each in the order of its index. */
export function expiryStatement(
  role: Role,
  query: ExpiryQuery,
  to: string,
  offset: number,
  limit: number,
): RawBuilder<Found> {
  const parts = sourcesFor(role, query.registers).map((source) => {
    const select = sql`${sql.lit(source.register)} register, ${sql.lit(source.field)} field, record.id id,
      ${source.section} section, ${sql.ref(`record.${source.field}`)} until`
    return part(source, select, query, to)
  })
  return sql<Found>`${sql.join(parts, sql` union all `)} order by until, register, id limit ${limit} offset ${offset}`
}

/** One page of what ends, the earliest first. */
export async function readExpiry(
  read: Read,
  role: Role,
  query: ExpiryQuery,
  { today, offset, limit }: { today: string; offset: number; limit: number },
): Promise<ExpiryLine[]> {
  const to = query.to ?? addDays(today, soonDays)
  if (sourcesFor(role, query.registers).length === 0) return []
  return linesOf(read, await rowsOf(read, expiryStatement(role, query, to, offset, limit)), today)
}

/** How many there are of each register, and how many a query finds; one walk over each index. */
export async function countExpiry(
  read: Read,
  role: Role,
  query: ExpiryQuery,
  today: string,
): Promise<{ counts: ExpiryCount[]; total: number }> {
  const soon = addDays(today, soonDays)
  const to = query.to ?? soon
  const furthest = to > soon ? to : soon
  const parts = sourcesFor(role).map((source) => {
    const until = sql.ref(`record.${source.field}`)
    const select = sql`${sql.lit(source.register)} register,
      sum(${until} < ${today}) late, sum(${until} >= ${today} and ${until} <= ${soon}) soon,
      sum(${until} >= ${query.from ?? ''} and ${until} <= ${to}) found`
    return part(source, select, { section: query.section }, furthest)
  })
  type Row = { register: RegisterId; late: number | null; soon: number | null; found: number | null }
  const rows = await rowsOf(read, sql<Row>`${sql.join(parts, sql` union all `)}`)
  const asked = rows.filter(({ register }) => query.registers?.includes(register) ?? true)
  return {
    counts: rows
      .map((r) => ({ register: r.register, label: kindOf(r.register), late: r.late ?? 0, soon: r.soon ?? 0 }))
      .filter((c) => c.late + c.soon > 0 || query.registers?.includes(c.register)),
    total: asked.reduce((sum, r) => sum + (r.found ?? 0), 0),
  }
}

/** What a register's dates are about: of a shop's own file, its extinguishers. */
export const kindOf = (register: RegisterId): string =>
  register === 'shop' ? shop.fields.extinguishers.label : registerOf(register).label

/** What was found as lines that a person can act on, in the same order. */
async function linesOf(read: Read, found: readonly Found[], today: string): Promise<ExpiryLine[]> {
  const records = new Map<string, StoredRecord>()
  const titles: Record<string, string> = {}
  for (const id of new Set(found.map((f) => f.register))) {
    const register = registerOf(id)
    const its = await readRecords(
      read,
      register,
      found.flatMap((f) => (f.register === id ? f.id : [])),
    )
    for (const record of its) records.set(record.id, record)
    Object.assign(titles, await titlesOf(read, register, its))
  }
  const streets = found.map(({ section }) => ({ values: { section } }))
  Object.assign(titles, await titlesOf(read, registerOf('shop'), streets))
  return found.flatMap((f) => {
    const record = records.get(f.id)
    return record ? lineOf(f, record, (id) => titles[id] ?? '', today) : []
  })
}

function lineOf(
  f: Found,
  { id, revision, values }: StoredRecord,
  titleOf: (id: string) => string,
  today: string,
): ExpiryLine {
  const register = registerOf(f.register)
  const until = String(values[f.field])
  const label = fieldOf(register, f.field).label
  const owner = values['case'] ?? values['shop'] ?? values['facility']
  const own = f.register === 'shop' ? kindOf('shop') : register.title(values)
  const whose = f.register === 'shop' ? register.title(values) : typeof owner === 'string' ? titleOf(owner) : ''
  return {
    register: f.register,
    id,
    revision,
    field: f.field,
    title: [whose, own].filter(Boolean).join(' · '),
    detail:
      f.register === 'hazard'
        ? `安全隐患告知书${(values['number'] as string | null) ?? ''}，限 ${until}`
        : `${label.endsWith('有效期至') ? '有效期至' : label} ${until}`,
    street: f.section === null ? '' : titleOf(f.section),
    until,
    days: daysBetween(today, until),
    mayRenew: sources.some((s) => s.register === f.register && s.field === f.field && s.mayRenew),
  }
}
