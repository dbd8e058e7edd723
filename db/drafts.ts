import { CompiledQuery, type Kysely } from 'kysely'
import type { Read, Readable } from './records'
import type { Tables } from './tables'

/** What was typed into a form and not saved: the changed fields, and the revision they were typed against. */
export interface Draft {
  register: string
  /** null for a new record. */
  record: string | null
  revision: number | null
  values: Record<string, unknown>
  at: string
}

type Key = { person: string; register: string; record: string | null }

const draftOf = (row: {
  register: string
  record: string
  revision: number | null
  values: string
  at: string
}): Draft => ({
  register: row.register,
  record: row.record === '' ? null : row.record,
  revision: row.revision,
  values: JSON.parse(row.values) as Record<string, unknown>,
  at: row.at,
})

export async function readDraft(db: Readable, { person, register, record }: Key): Promise<Draft | null> {
  const row = await (db as Kysely<Tables>)
    .selectFrom('draft')
    .selectAll()
    .where('person', '=', person)
    .where('register', '=', register)
    .where('record', '=', record ?? '')
    .executeTakeFirst()
  return row ? draftOf(row) : null
}

/** All drafts of a person, the newest first. */
export async function readDrafts(db: Read, person: string): Promise<Draft[]> {
  return (await db.selectFrom('draft').selectAll().where('person', '=', person).orderBy('at', 'desc').execute()).map(
    draftOf,
  )
}

export async function keepDraft(
  db: Kysely<Tables>,
  key: Key,
  revision: number | null,
  values: Record<string, unknown>,
): Promise<void> {
  const row = {
    person: key.person,
    register: key.register,
    record: key.record ?? '',
    revision,
    values: JSON.stringify(values),
    at: new Date().toISOString(),
  }
  await db
    .insertInto('draft')
    .values(row)
    .onConflict((c) =>
      c.columns(['person', 'register', 'record']).doUpdateSet({ revision, values: row.values, at: row.at }),
    )
    .execute()
}

/** Drops one draft: of whom, of which register, of which record (empty for a new one). */
export const dropOne = 'delete from draft where person = ? and register = ? and record = ?'

export async function dropDraft(db: Kysely<Tables>, { person, register, record }: Key): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(dropOne, [person, register, record ?? '']))
}
