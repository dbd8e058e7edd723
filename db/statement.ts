import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Readable } from './records'
import type { Tables } from './tables'

/**
 * Rows of a statement that was written in SQL. Kysely's read-only face runs none, because it cannot see that a text only reads;
 * the reading connection is one that SQLite itself lets nobody write with.
 */
export const rowsOf = async <R>(db: Readable, statement: RawBuilder<R>): Promise<R[]> =>
  (await statement.execute(db as Kysely<Tables>)).rows

/** A list as one parameter (JSON), so that the statement is the same however long the list is. */
export const these = (values: readonly string[]): RawBuilder<string> =>
  sql<string>`(select value from json_each(${JSON.stringify(values)}))`
