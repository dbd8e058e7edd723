import { CompiledQuery, sql, type Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { fieldsOf, type AnyRegister } from '../records/kit/register'
import { registerOf, type RegisterId } from '../records/registers'
import { recordColumns, storedRecord, type StoredRecord } from './stored'
import type { RegisterRow, Tables } from './tables'

/** What reading code gets: it cannot write. */
export type Read = ReadonlyKysely<Tables>
/** Either side: the reading connection, or the transaction of an act. */
export type Readable = Read | Kysely<Tables>

/** Rows with ids out of a list; that is one parameter (JSON), so that the statement is the same however long the list is. */
export const withIds = (register: AnyRegister, columns = '*'): string =>
  `select ${columns} from "${register.id}" where "id" in (select value from json_each(?))`

/** The row with one id: half the price of a list of one. */
export const withId = (register: AnyRegister): string => `select * from "${register.id}" where "id" = ?`

async function rowsIn(
  db: Readable,
  register: AnyRegister,
  columns: string,
  ids: readonly string[],
): Promise<RegisterRow[]> {
  if (ids.length === 0) return []
  const asked = CompiledQuery.raw(withIds(register, columns), [JSON.stringify(ids)])
  return (await (db as Kysely<Tables>).executeQuery<RegisterRow>(asked)).rows
}

/** Whole rows of a register, derived columns included, by id; ids that are not there are missing from the answer. */
export async function rowsById(
  db: Readable,
  register: AnyRegister,
  ids: readonly string[],
): Promise<Map<string, RegisterRow>> {
  return new Map((await rowsIn(db, register, '*', ids)).map((row) => [row.id, row]))
}

/** Records with these ids, in no order. */
async function recordsIn(db: Readable, register: AnyRegister, ids: readonly string[]): Promise<StoredRecord[]> {
  const columns = recordColumns(register).map((column) => `"${column}"`)
  return (await rowsIn(db, register, columns.join(', '), ids)).map((row) => storedRecord(register, row))
}

/** Records in the order of the ids; ids that are not there are left out. */
export async function readRecords(
  db: Readable,
  register: AnyRegister,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const records = new Map((await recordsIn(db, register, ids)).map((record) => [record.id, record]))
  return ids.flatMap((id) => records.get(id) ?? [])
}

/** One record, or undefined. */
export async function readRecord(db: Readable, register: AnyRegister, id: string): Promise<StoredRecord | undefined> {
  return (await readRecords(db, register, [id]))[0]
}

/** Living children of a record, in the order that their register opens in. */
export async function childrenOf(db: Readable, register: AnyRegister, parentId: string): Promise<StoredRecord[]> {
  const rows = await (db as Kysely<Tables>)
    .selectFrom(register.id as RegisterId)
    .select(recordColumns(register))
    .where(register.parent as string, '=', parentId)
    .where('archivedAt', 'is', null)
    .orderBy('local')
    .execute()
  return rows.map((row) => storedRecord(register, row))
}

const titlesKept = 50_000
const keptTitles = new WeakMap<Readable, { version: number; titles: Map<string, string> }>()

/**
 * Titles that this connection has read before, for as long as nobody has written since: page after page of a list names the
 * same streets. A transaction may have changed them itself, and keeps none.
 */
async function titlesBefore(db: Readable): Promise<Map<string, string>> {
  if (db.isTransaction) return new Map()
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db as Kysely<Tables>)
  const version = rows[0]!.data_version
  let kept = keptTitles.get(db)
  if (kept?.version !== version || kept.titles.size > titlesKept)
    keptTitles.set(db, (kept = { version, titles: new Map() }))
  return kept.titles
}

/** Titles of records of one register, by id; ids that are not there are missing from the answer. */
export async function titlesIn(
  db: Readable,
  register: AnyRegister,
  ids: readonly string[],
): Promise<Map<string, string>> {
  return new Map((await recordsIn(db, register, ids)).map(({ id, values }) => [id, register.title(values)]))
}

/** Titles of everything that the references of these records point to, by id. */
export async function titlesOf(
  db: Readable,
  register: AnyRegister,
  records: readonly { values: Record<string, unknown> }[],
): Promise<Record<string, string>> {
  const before = await titlesBefore(db)
  const titles: Record<string, string> = {}
  const wanted = new Map<string, Set<string>>()
  for (const [key, f] of fieldsOf(register)) {
    if (f.kind !== 'reference' || f.to === undefined) continue
    const ids = wanted.get(f.to) ?? new Set<string>()
    for (const { values } of records) {
      const id = values[key]
      if (typeof id !== 'string') continue
      const title = before.get(id)
      if (title === undefined) ids.add(id)
      else titles[id] = title
    }
    wanted.set(f.to, ids)
  }
  for (const [to, ids] of wanted) {
    for (const [id, title] of await titlesIn(db, registerOf(to as RegisterId), [...ids])) {
      before.set(id, title)
      titles[id] = title
    }
  }
  return titles
}
