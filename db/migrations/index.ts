import type { Migration } from 'kysely/migration'
import { foundation } from './0001-foundation'
import { streetLife } from './0002-street-life'
import { mediation } from './0003-mediation'

/** In order of their names. A file that has been released is never edited; the schema only grows. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-street-life': streetLife,
  '0003-mediation': mediation,
}
