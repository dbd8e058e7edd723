import { sql, type Kysely } from 'kysely'
import type { RoundOverview } from '../../../bridge/check-shapes'
import type { Readable } from '../../../db/records'
import type { Tables } from '../../../db/tables'
import { idleStates } from '../../../records/shop'

/** How far each street has been checked with a list since a day: shops that trade, and of them those with a check. */
export async function readOverview(read: Readable, list: string, since: string): Promise<RoundOverview> {
  const idle = JSON.stringify(idleStates)
  const db = read as Kysely<Tables>
  const { rows } = await sql<RoundOverview['sections'][number]>`
    with due as (
      select id, section from shop
      where "archivedAt" is null and coalesce(status, '') not in (select value from json_each(${idle}))),
    checked as (
      select shop, max("on") as last, max(verdict = 'fail') as failed from inspection
      where "archivedAt" is null and list = ${list} and "on" >= ${since} group by shop)
    select street.id, street.name, count(due.id) as due, count(checked.shop) as done,
      coalesce(sum(checked.failed), 0) as failed, max(checked.last) as last
    from "streetSection" street
    left join due on due.section = street.id
    left join checked on checked.shop = due.id
    where street."archivedAt" is null
    group by street.id order by street."nameSort", street.local`.execute(db)
  const { n } = await db
    .selectFrom('shop')
    .select(sql<number>`count(*)`.as('n'))
    .where('archivedAt', 'is', null)
    .where('section', 'is', null)
    .executeTakeFirstOrThrow()
  const newest = await db.selectFrom('inspection').select('inspectors').orderBy('local', 'desc').limit(1).execute()
  return { sections: rows, nowhere: n, inspectors: (newest[0]?.inspectors as string | null | undefined) ?? null }
}
