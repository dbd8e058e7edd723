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

/** What was done to an account, with the names of who did it and whose it is. */
export type AccountEvent = Pick<AccountEventTable, 'at' | 'what' | 'detail'> & {
  seq: number
  person: string
  /** Empty where it was done to the office and not to an account. */
  subject: string
  /** Somebody did it to the own account. */
  isOwn: boolean
}

/**
 * What was done to accounts, the newest first.
 * @param before continues where a page ended
 */
export async function readAccountEvents(db: Readable, before?: number, limit = 50): Promise<AccountEvent[]> {
  let rows = (db as Kysely<Tables>)
    .selectFrom('accountEvent as event')
    .leftJoin('person as by', 'by.id', 'event.person')
    .leftJoin('person as whose', 'whose.id', 'event.subject')
    .select(['event.seq', 'event.at', 'event.what', 'event.detail', 'event.person as byId', 'event.subject as whoseId'])
    .select(['by.name as person', 'whose.name as subject'])
    .orderBy('event.seq', 'desc')
    .limit(limit)
  if (before !== undefined) rows = rows.where('event.seq', '<', before)
  return (await rows.execute()).map(({ byId, whoseId, ...event }) => ({
    ...event,
    person: event.person ?? '',
    subject: event.subject ?? '',
    isOwn: byId === whoseId,
  }))
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
