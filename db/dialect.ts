import type Database from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'

/** SQLite rolls schema changes back like any others; Kysely's stock adapter says otherwise and leaves halves of migrations. */
class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

export class OfficeDialect extends SqliteDialect {
  override createAdapter(): AtomicSqliteAdapter {
    return new AtomicSqliteAdapter()
  }
}

const mostStatements = 400

/** A database whose prepared statements are kept: Kysely prepares anew on every execution. */
export function keepingStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => void database.close(),
    prepare(sql) {
      let statement = kept.get(sql)
      if (!statement) {
        if (kept.size >= mostStatements) kept.clear()
        statement = database.prepare(sql) as unknown as SqliteStatement
        kept.set(sql, statement)
      }
      return statement
    },
  }
}
