import { sql, type Kysely } from 'kysely'

/** Runs the statements of a migration one after the other; each ends with a semicolon at the end of its line. */
export async function runStatements(db: Kysely<any>, statements: string): Promise<void> {
  for (const statement of statements.split(/;\s*\n/)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}
