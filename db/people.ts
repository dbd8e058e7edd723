import type { Kysely } from 'kysely'
import type { Role } from '../records/roles'
import type { Readable } from './records'
import type { Tables } from './tables'

/** An account. Disabled ones stay, because their name stands on what they did. */
export interface OfficePerson {
  id: string
  name: string
  role: Role
  active: boolean
}

const personOf = (row: { id: string; name: string; role: string; active: number }): OfficePerson => ({
  id: row.id,
  name: row.name,
  role: row.role as Role,
  active: row.active === 1,
})

export async function readPeople(db: Readable): Promise<OfficePerson[]> {
  return (await (db as Kysely<Tables>).selectFrom('person').selectAll().orderBy('createdAt').execute()).map(personOf)
}

export async function addPerson(db: Kysely<Tables>, person: OfficePerson): Promise<void> {
  await db
    .insertInto('person')
    .values({ ...person, active: person.active ? 1 : 0, createdAt: new Date().toISOString() })
    .execute()
}

export async function changePerson(
  db: Kysely<Tables>,
  id: string,
  set: { role?: Role; active?: boolean },
): Promise<void> {
  const row = { ...(set.role && { role: set.role }), ...(set.active !== undefined && { active: set.active ? 1 : 0 }) }
  if (Object.keys(row).length > 0) await db.updateTable('person').set(row).where('id', '=', id).execute()
}
