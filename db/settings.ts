import type { Kysely } from 'kysely'
import type { Readable } from './records'
import type { Tables } from './tables'

/** A fact about this file, or undefined. */
export async function readSetting<T>(db: Readable, key: string): Promise<T | undefined> {
  const row = await (db as Kysely<Tables>)
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row && (JSON.parse(row.value) as T)
}

export async function writeSetting(db: Kysely<Tables>, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  await db
    .insertInto('setting')
    .values({ key, value: text })
    .onConflict((c) => c.column('key').doUpdateSet({ value: text }))
    .execute()
}
