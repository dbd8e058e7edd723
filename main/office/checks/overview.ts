import { sql } from 'kysely'
import type { RoundOverview } from '../../../bridge/check-shapes'
import type { Read } from '../../../db/records'
import { rowsOf, these } from '../../../db/statement'
import { idleStates } from '../../../records/shops/shop'

/** How far each street has been checked with a list since a day: shops that trade, and of them those with a check. */
export async function readOverview(read: Read, list: string, since: string): Promise<RoundOverview> {
  const rows = await rowsOf(
    read,
    sql<RoundOverview['sections'][number]>`
    with due as (
      select id, section from shop
      where "archivedAt" is null and coalesce(status, '') not in ${these(idleStates)}),
    checked as (
      select shop, max("on") as last, max(verdict = 'fail') as failed from inspection
      where "archivedAt" is null and list = ${list} and "on" >= ${since} group by shop)
    select street.id, street.name, count(due.id) as due, count(checked.shop) as done,
      coalesce(sum(checked.failed), 0) as failed, max(checked.last) as last
    from "streetSection" street
    left join due on due.section = street.id
    left join checked on checked.shop = due.id
    where street."archivedAt" is null
    group by street.id order by street."nameSort", street.local`,
  )
  const { n } = await read
    .selectFrom('shop')
    .select(sql<number>`count(*)`.as('n'))
    .where('archivedAt', 'is', null)
    .where('section', 'is', null)
    .executeTakeFirstOrThrow()
  const newest = await read.selectFrom('inspection').select('inspectors').orderBy('local', 'desc').limit(1).execute()
  return { sections: rows, nowhere: n, inspectors: (newest[0]?.inspectors as string | null | undefined) ?? null }
}
