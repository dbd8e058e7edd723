import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { fieldsOf, type AnyRegister } from '../records/kit/register'
import { registerOf, type RegisterId } from '../records/registers'
import { fromColumns } from './columns'
import { storedRecord, type StoredRecord } from './stored'
import type { RegisterRow, Tables } from './tables'

/** What reading code gets: it cannot write. */
export type Read = ReadonlyKysely<Tables>
/** Either side: the reading connection, or the transaction of an act. */
export type Readable = Read | Kysely<Tables>

const atATime = 500

/** The rows of a register with these ids, by id; ids that are not there are missing from the answer. */
export async function rowsById(
  db: Readable,
  register: AnyRegister,
  ids: readonly string[],
): Promise<Map<string, RegisterRow>> {
  const rows = new Map<string, RegisterRow>()
  for (let i = 0; i < ids.length; i += atATime) {
    const page = await (db as Kysely<Tables>)
      .selectFrom(register.id as RegisterId)
      .selectAll()
      .where('id', 'in', ids.slice(i, i + atATime))
      .execute()
    for (const row of page) rows.set(row['id'], row as unknown as RegisterRow)
  }
  return rows
}

/** Records in the order of the ids; ids that are not there are left out. */
export async function readRecords(
  db: Readable,
  register: AnyRegister,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const rows = await rowsById(db, register, ids)
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row ? [storedRecord(register, row)] : []
  })
}

/** One record, or undefined. */
export async function readRecord(db: Readable, register: AnyRegister, id: string): Promise<StoredRecord | undefined> {
  return (await readRecords(db, register, [id]))[0]
}

/** Living children of a record, in the order that their register opens in. */
export async function childrenOf(db: Readable, register: AnyRegister, parentId: string): Promise<StoredRecord[]> {
  const rows = await (db as Kysely<Tables>)
    .selectFrom(register.id as RegisterId)
    .selectAll()
    .where(register.parent as string, '=', parentId)
    .where('archivedAt', 'is', null)
    .orderBy('local')
    .execute()
  return rows.map((row) => storedRecord(register, row))
}

/** Titles of records of one register, by id. */
export async function titlesIn(
  db: Readable,
  register: AnyRegister,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const [id, row] of await rowsById(db, register, ids)) titles.set(id, register.title(fromColumns(register, row)))
  return titles
}

/** Titles of everything that the references of these records point to, by id. */
export async function titlesOf(
  db: Readable,
  register: AnyRegister,
  records: readonly { values: Record<string, unknown> }[],
): Promise<Record<string, string>> {
  const wanted = new Map<string, Set<string>>()
  for (const [key, f] of fieldsOf(register)) {
    if (f.kind !== 'reference' || f.to === undefined) continue
    const ids = wanted.get(f.to) ?? new Set<string>()
    for (const { values } of records) if (typeof values[key] === 'string') ids.add(values[key])
    wanted.set(f.to, ids)
  }
  const titles: Record<string, string> = {}
  for (const [to, ids] of wanted) {
    if (ids.size > 0)
      Object.assign(titles, Object.fromEntries(await titlesIn(db, registerOf(to as RegisterId), [...ids])))
  }
  return titles
}
