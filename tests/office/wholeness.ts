import { sql, type Kysely } from 'kysely'
import { verifyChain } from '../../db/chain'
import type { Column, Tables } from '../../db/tables'
import { OfficeFile } from '../../db/office-file'
import { fieldsOf, type AnyRegister } from '../../records/kit/register'
import { registers, type RegisterId } from '../../records/registers'

type Row = Record<string, Column>

/** What was found in a file that was left behind by a kill. */
export interface Found {
  /** Sentences about what is not as it must be; empty when all is well. */
  readonly faults: string[]
  /** How many records each act changed, by batch. */
  readonly acts: ReadonlyMap<string, number>
}

/**
 * Opens a file as the next start would, and compares everything it holds with everything its change log says: every act
 * must be there whole, in records, log, search index and numbers alike, or not at all.
 */
export async function inspect(path: string, key: Buffer): Promise<Found> {
  const file = await OfficeFile.open(path, key)
  try {
    const db = file.read as unknown as Kysely<Tables>
    const faults: string[] = []
    const { rows: pages } = await sql<{ quick_check: string }>`pragma quick_check`.execute(db)
    if (pages[0]?.quick_check !== 'ok') faults.push(`pages: ${pages.map((p) => p.quick_check).join(', ')}`)
    for (const fault of await verifyChain(db)) faults.push(`chain: ${JSON.stringify(fault)}`)
    const acts = await countActs(db, faults)
    const last = await replay(db)
    for (const register of Object.values<AnyRegister>(registers)) await compare(db, register, last, faults)
    await checkNumbers(db, faults)
    return { faults, acts }
  } finally {
    await file.close()
  }
}

/** Every act counts as many changes as it says. */
async function countActs(db: Kysely<Tables>, faults: string[]): Promise<Map<string, number>> {
  const said = await db.selectFrom('batch').select(['id', 'count', 'note']).execute()
  const counted = await db
    .selectFrom('change')
    .select(['batch', sql<number>`count(*)`.as('n')])
    .groupBy('batch')
    .execute()
  const found = new Map(counted.map((c) => [c.batch, c.n]))
  for (const { id, count, note } of said)
    if (found.get(id) !== count) faults.push(`act ${note}: says ${count} changes, has ${found.get(id) ?? 0}`)
  if (said.length !== found.size) faults.push(`acts: ${said.length} named, ${found.size} in the log`)
  return found
}

/** What each record must be, told by the change log alone: its columns and revision, or null once it was withdrawn. */
async function replay(db: Kysely<Tables>): Promise<Map<string, Row | null>> {
  const now = new Map<string, Row | null>()
  for (const change of await db.selectFrom('change').selectAll().orderBy('seq').execute()) {
    const row: Row = { ...now.get(change.record), revision: change.revision, register: change.register }
    for (const [field, [, value]] of Object.entries(JSON.parse(change.fields!) as Record<string, [Column, Column]>))
      row[field] = value
    now.set(change.record, change.kind === 'withdraw' ? null : row)
  }
  return now
}

/** The rows of a register, and its search index, are what the log says. */
async function compare(
  db: Kysely<Tables>,
  register: AnyRegister,
  last: ReadonlyMap<string, Row | null>,
  faults: string[],
): Promise<void> {
  const rows = (await db
    .selectFrom(register.id as RegisterId)
    .selectAll()
    .execute()) as unknown as Row[]
  const expected = [...last.values()].filter((row) => row?.['register'] === register.id).length
  if (rows.length !== expected) faults.push(`${register.id}: ${rows.length} rows, the log makes ${expected}`)
  for (const row of rows) {
    const told = last.get(String(row['id']))
    const columns = ['revision', ...fieldsOf(register).map(([key]) => key)]
    const other = columns.filter((key) => (row[key] ?? null) !== (told?.[key] ?? null))
    if (other.length > 0) faults.push(`${register.id} ${row['id']}: the log tells another ${other.join(', ')}`)
  }
  const index = sql.table(`${register.id}Search_docsize`)
  const { rows: counted } = await sql<{ n: number }>`select count(*) as n from ${index}`.execute(db)
  if (counted[0]?.n !== rows.length) faults.push(`${register.id}: ${counted[0]?.n} indexed of ${rows.length} rows`)
}

/** Shop numbers were given out one after the other, without a gap. */
async function checkNumbers(db: Kysely<Tables>, faults: string[]): Promise<void> {
  for (const { series, year, last } of await db.selectFrom('numberSeries').selectAll().execute()) {
    const created = await db
      .selectFrom('change')
      .select('fields')
      .where('register', '=', series)
      .where('kind', '=', 'create')
      .execute()
    const given = created.flatMap(({ fields }) => (JSON.parse(fields!) as { code?: [null, string] }).code?.[1] ?? [])
    const ofYear = new Set(given.filter((code) => code.startsWith(`${year}-`)))
    if (ofYear.size !== last) faults.push(`numbers of ${series} ${year}: ${last} given, ${ofYear.size} in the log`)
  }
}
