import type { Kysely } from 'kysely'
import type { Role } from '../records/roles'
import type { Readable } from './records'
import type { AccountEventTable, Tables } from './tables'

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

/** Writes down what was done to an account, by whom (个人信息保护法 第五十一条: rights are given out and taken back on record). */
export async function recordAccountEvent(
  db: Kysely<Tables>,
  event: Pick<AccountEventTable, 'person' | 'what' | 'subject' | 'detail'>,
): Promise<void> {
  await db
    .insertInto('accountEvent')
    .values({ ...event, at: new Date().toISOString() })
    .execute()
}

/** Everybody who has or had an account, in the order of being added. */
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
