import type Database from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import type { Column, RegisterRow } from './tables'

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

/**
 * Runs one fixed statement of the writing connection, inside the transaction that is open on it.
 * The thousands of rows of an import go this way: through Kysely each would cost as much again as SQLite itself.
 * @returns the row number that an insert was given
 */
export type Run = (sql: string, parameters: readonly Column[]) => number

export const runner =
  (database: SqliteDatabase): Run =>
  (sql, parameters) =>
    Number(database.prepare(sql).run(parameters).lastInsertRowid)

/** Reads by one fixed statement of the writing connection, inside the transaction that is open on it. */
export type Look = (sql: string, parameters: readonly Column[]) => RegisterRow[]

export const looker =
  (database: SqliteDatabase): Look =>
  (sql, parameters) =>
    database.prepare(sql).all(parameters) as RegisterRow[]

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
