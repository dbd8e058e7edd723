import { sql, type RawBuilder } from 'kysely'
import type { StreetLine } from '../../../bridge/street-shapes'
import type { Read } from '../../../db/records'
import { rowsOf, these } from '../../../db/statement'
import { dayOf } from '../../../records/kit/dates'
import { fiveHavesKeys } from '../../../records/governance/five-haves'
import { openHazardStates } from '../../../records/checks/hazard-workflow'
import { idleStates } from '../../../records/shops/shop'

interface Figure {
  section: string
  n: number
}

/** Shops of a row in which somebody trades. */
const trades = sql`s.archivedAt is null and coalesce(s.status, 'open') not in ${these(idleStates)}`

/** Every street section with its figures: one statement for each figure, whatever the number of sections. */
export async function readStreets(read: Read): Promise<StreetLine[]> {
  const today = dayOf(new Date())
  const figure = async <R extends { section: string }>(statement: RawBuilder<R>) =>
    new Map((await rowsOf(read, statement)).map((row) => [row.section, row]))
  const shops = await figure(sql<{ section: string; trading: number; idle: number }>`
    select s.section, count(*) filter (where ${trades}) trading, count(*) filter (where not (${trades})) idle
    from shop s where s.archivedAt is null and s.section is not null group by s.section`)
  // Of each shop the signature that it gave last, as records/signing/pledge-state.ts has it.
  const signed = await figure(sql<Figure>`
    with last as (
      select s.section, p.shop, p.validUntil, max(p.signedOn || coalesce(p.validUntil, '9999-12-31'))
      from pledge p join shop s on s.id = p.shop
      where p.archivedAt is null and p.kind = 'frontage' and p.voidedOn is null and ifnull(p.voidReason, '') != 'error'
        and p.signedOn >= ifnull(s.operatorSince, '') and s.section is not null and ${trades} group by p.shop)
    select section, count(*) n from last where coalesce(validUntil, '9999-12-31') >= ${today} group by section`)
  const checked = await figure(sql<Figure>`
    select s.section, count(distinct i.shop) n from inspection i join shop s on s.id = i.shop
    where i.archivedAt is null and i."on" >= ${`${today.slice(0, 8)}01`} and i."on" <= ${today} and s.section is not null and ${trades}
    group by s.section`)
  const hazards = await figure(sql<Figure>`
    select section, count(*) n from hazard
    where archivedAt is null and section is not null and state in ${these(openHazardStates)} group by section`)
  const haves = await figure(sql<{ section: string; has: number; on: string }>`
    select section, max("on" || printf('%012d', local)) "on", ${sql.raw(fiveHavesKeys.map((key) => `ifnull("${key}", 0)`).join(' + '))} has
    from fiveHaves where archivedAt is null group by section`)
  const rows = await rowsOf(
    read,
    sql<Pick<StreetLine, 'id' | 'name' | 'from' | 'to' | 'head' | 'reachedOn'>>`
    select id, name, "from", "to", head, reachedOn from streetSection where archivedAt is null order by nameSort, local`,
  )
  return rows.map((row) => {
    const five = haves.get(row.id)
    return {
      ...row,
      trading: shops.get(row.id)?.trading ?? 0,
      idle: shops.get(row.id)?.idle ?? 0,
      signed: signed.get(row.id)?.n ?? 0,
      checked: checked.get(row.id)?.n ?? 0,
      openHazards: hazards.get(row.id)?.n ?? 0,
      fiveHaves: five ? { has: five.has, of: fiveHavesKeys.length } : null,
    }
  })
}
