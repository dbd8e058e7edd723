import { fieldOf, fieldsOf, type AnyRegister } from '../../../records/kit/register'
import { locksOf, type Moving } from '../../../db/locks'
import { registerOf, type RegisterId } from '../../../records/registers'
import { readRecords, type Read } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { KeyIndex, plainTitle } from './key-index'
import type { ChildRegister } from './targets'

/** A record that a row can be about. */
export interface KnownRecord {
  readonly id: string
  readonly title: string
}

/** The living records that an import can meet, loaded in a few queries. */
export interface KnownRecords {
  /** Records by key. Loaded when it is first asked for: looking at a sheet does not need it. */
  index(): Promise<KeyIndex<KnownRecord>>
  /** Ids of what a reference can point to, by register and plain title. */
  idsByTitle(register: string, title: string): readonly string[]
  readonly titleOf: (id: string) => string
  /** Records by id, as they are now. */
  read(ids: readonly string[]): Promise<Map<string, StoredRecord>>
  /** Why each of these records may not be changed or made, in their order; undefined for those that may. */
  locks(asked: readonly Moving[]): Promise<(string | undefined)[]>
  /** Children of these records, by parent. */
  children(of: ChildRegister, parents: readonly string[]): Promise<Map<string, StoredRecord[]>>
}

/** Loads what the rows of a table for this register have to be compared with. */
export async function loadKnownRecords(read: Read, register: AnyRegister): Promise<KnownRecords> {
  const titles = new Map<string, string>()
  const byTitle = new Map<string, Map<string, string[]>>()
  const referred = new Set(fieldsOf(register).flatMap(([, f]) => (f.kind === 'reference' && f.to ? [f.to] : [])))
  for (const id of referred) byTitle.set(id, await loadTitles(read, registerOf(id as RegisterId), titles))
  const titleOf = (id: string) => titles.get(id) ?? ''
  return {
    index: () => loadIndex(read, register, titleOf),
    idsByTitle: (to, title) => byTitle.get(to)?.get(plainTitle(title)) ?? [],
    titleOf,
    async read(ids) {
      return new Map((await readRecords(read, register, ids)).map((r) => [r.id, r]))
    },
    locks: (asked) => locksOf(read, register, asked),
    children: (of, parents) => readChildren(read, of, parents),
  }
}

const table = (read: Read, register: AnyRegister) =>
  read.selectFrom(register.id as RegisterId).where('archivedAt', 'is', null)

async function loadTitles(
  read: Read,
  register: AnyRegister,
  titles: Map<string, string>,
): Promise<Map<string, string[]>> {
  const byTitle = new Map<string, string[]>()
  const ids = await table(read, register).select('id').execute()
  for (const record of await readRecords(
    read,
    register,
    ids.map((r) => r.id),
  )) {
    const title = register.title(record.values as never)
    titles.set(record.id, title)
    const plain = plainTitle(title)
    byTitle.set(plain, [...(byTitle.get(plain) ?? []), record.id])
  }
  return byTitle
}

async function loadIndex(
  read: Read,
  register: AnyRegister,
  titleOf: (id: string) => string,
): Promise<KeyIndex<KnownRecord>> {
  const index = new KeyIndex<KnownRecord>(register)
  const rows = (await table(read, register)
    .select(['id', ...index.fields])
    .execute()) as Record<string, unknown>[]
  const references = new Set(index.fields.filter((key) => fieldOf(register, key).kind === 'reference'))
  for (const row of rows) {
    const textOf = (key: string): string => {
      const value = row[key]
      if (typeof value !== 'string') return ''
      return references.has(key) ? titleOf(value) : value
    }
    const title = typeof row['name'] === 'string' ? row['name'] : ''
    index.add(index.factsOf(textOf), { id: row['id'] as string, title })
  }
  return index
}

const atATime = 500

async function readChildren(
  read: Read,
  of: ChildRegister,
  parents: readonly string[],
): Promise<Map<string, StoredRecord[]>> {
  const children = new Map<string, StoredRecord[]>()
  for (let i = 0; i < parents.length; i += atATime) {
    const rows = await table(read, of.register)
      .select('id')
      .where(of.parent, 'in', parents.slice(i, i + atATime))
      .orderBy('local')
      .execute()
    for (const record of await readRecords(
      read,
      of.register,
      rows.map((r) => r.id),
    )) {
      const parent = record.values[of.parent] as string
      children.set(parent, [...(children.get(parent) ?? []), record])
    }
  }
  return children
}

/** Grows with every change of the file: as long as it is the same, nothing has changed. */
export async function fileVersion(read: Read): Promise<number> {
  const last = await read
    .selectFrom('change')
    .select((e) => e.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return last?.seq ?? 0
}
