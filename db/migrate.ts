import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { Said } from '../records/kit/said'
import { migrations } from './migrations'

const migrator = (db: Kysely<any>) => new Migrator({ db, provider: { getMigrations: async () => migrations } })

/** Names of migrations that this file still lacks. A file made by a newer program is refused and left as it is. */
export async function pendingMigrations(db: Kysely<any>): Promise<string[]> {
  const tables = await db.selectFrom('sqlite_master').select('name').where('name', '=', 'kysely_migration').execute()
  const done =
    tables.length === 0
      ? []
      : (await db.selectFrom('kysely_migration').select('name').execute()).map((r) => r['name'] as string)
  if (done.some((name) => !Object.hasOwn(migrations, name))) {
    throw new Said('unreadable', '这份档案是更新版本的街坊建的，请先把本机的程序升级到同一版本再打开。')
  }
  return Object.keys(migrations).filter((name) => !done.includes(name))
}

/** Brings the file to this program's schema: all pending migrations in one transaction, or none. */
export async function migrate(db: Kysely<any>): Promise<void> {
  const { error } = await migrator(db).migrateToLatest()
  if (error) throw error
}
