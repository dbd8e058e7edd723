import { sql, type RawBuilder } from 'kysely'
import { forEver } from '../records/kit/dates'
import { idleStates } from '../records/shops/shop'
import type { ShopStanding } from '../records/shops/shop-standing'

const trading = sql<boolean>`coalesce("shop"."status", 'open') not in (${sql.join(idleStates)})`

/** The moment that a day begins on this PC's clock, as the change log writes moments. */
function beginningOf(day: string, later = 0): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, date + later).toISOString()
}

const checked = (from: string, to: string) => sql<boolean>`exists (
  select 1 from inspection i where i.shop = "shop".id and i.archivedAt is null and i."on" >= ${from} and i."on" <= ${to})`

/** The day of the signature that was given last of a kind of paper, and behind it its own last day. */
const lastOf = (kind: string) =>
  sql`max(p.signedOn || coalesce(p.validUntil, ${forEver})) filter (where p.kind = ${kind})`

/**
 * Of each shop and kind of paper the signature that it gave last and did not take back, as records/signing/pledge-state.ts has it:
 * it must be given by the operator of today, and must not have ended. A mark for each kind, 1 or 0, in one look at the shop's
 * signatures: `1011`.
 */
export const signedMarks = (kinds: readonly string[], on: string) => {
  const marks = kinds.map((kind) => sql`iif(substr(${lastOf(kind)}, 11) >= ${on}, '1', '0')`)
  return sql<string>`(select ${sql.join(marks, sql` || `)} from pledge p
    where p.shop = "shop".id and p.archivedAt is null and p.voidedOn is null and coalesce(p.voidReason, '') <> 'error'
      and p.signedOn >= coalesce("shop".operatorSince, ''))`
}

/** Shops whose extinguishers had a last day and were given a later one, by an act that was not undone. The index knows these changes. */
const renewed = (from: string, to: string) => sql<boolean>`"shop".id in (
  select c.record from change c
  where c.register = 'shop' and c.kind = 'update' and instr(c.fields, '"extinguishersUntil":["') > 0
    and c.stamp >= ${beginningOf(from)} and c.stamp < ${beginningOf(to, 1)}
    and json_extract(c.fields, '$.extinguishersUntil[1]') > json_extract(c.fields, '$.extinguishersUntil[0]')
    and not exists (select 1 from batch u where u.undoes = c.batch))`

/** The shops that stand so, as a condition on a row of `shop`. */
export function standingCondition(standing: ShopStanding): RawBuilder<boolean> {
  switch (standing.is) {
    case 'trading':
      return trading
    case 'checked':
      return sql`(${trading} and ${checked(standing.from, standing.to)})`
    case 'unchecked':
      return sql`(${trading} and not ${checked(standing.from, standing.to)})`
    case 'signed':
      return sql`(${trading} and ${signedMarks([standing.kind], standing.on)} = '1')`
    case 'unsigned':
      return sql`(${trading} and ${signedMarks([standing.kind], standing.on)} = '0')`
    case 'renewed':
      return renewed(standing.from, standing.to)
  }
}
