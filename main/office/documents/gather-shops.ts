import { sql } from 'kysely'
import { readRecords, titlesOf, type Read, type Readable } from '../../../db/records'
import { rowsOf, these } from '../../../db/statement'
import { hazard } from '../../../records/checks/hazard'
import { inspection } from '../../../records/checks/inspection'
import type { AnyRegister, RecordOf } from '../../../records/kit/register'
import { licence } from '../../../records/shops/licence'
import { nominee } from '../../../records/governance/nominee'
import { operatorChange } from '../../../records/shops/operator-change'
import { pledge } from '../../../records/signing/pledge'
import { shop } from '../../../records/shops/shop'
import { shopEvent } from '../../../records/shops/shop-event'
import type { ShopFacts } from './shop-facts'

/** Shops asked about in one query. */
const atATime = 500

/** What papers print of these shops, in the order of the ids; ids that are not there are left out. */
export async function gatherShops(read: Read, ids: readonly string[]): Promise<ShopFacts[]> {
  const all: ShopFacts[] = []
  for (let i = 0; i < ids.length; i += atATime) all.push(...(await gatherSome(read, ids.slice(i, i + atATime))))
  return all
}

async function gatherSome(read: Read, ids: readonly string[]): Promise<ShopFacts[]> {
  const records = await readRecords(read, shop, ids)
  const titles = await titlesOf(read, shop, records)
  const shops = records.map(({ id }) => id)
  const ofShops = (register: AnyRegister) => idsOfShops(read, register, shops)
  const byShop = async <R extends AnyRegister>(register: R, found: string[]) =>
    grouped<R>(read, register, found, titles)

  const licences = await byShop(licence, await ofShops(licence))
  const pledges = await byShop(pledge, await ofShops(pledge))
  const checks = await byShop(inspection, await lastChecks(read, shops))
  const hazards = await byShop(hazard, await ofShops(hazard))
  const events = await byShop(shopEvent, await ofShops(shopEvent))
  const changes = await byShop(operatorChange, await ofShops(operatorChange))
  const nominations = await byShop(nominee, await ofShops(nominee))
  return records.map(({ id, values }) => ({
    shop: values as RecordOf<typeof shop>,
    licences: licences(id),
    pledges: pledges(id),
    checks: checks(id),
    hazards: hazards(id),
    events: events(id),
    changes: changes(id),
    nominations: nominations(id),
    titles,
  }))
}

/**
 * Living records of a register that belong to these shops, in the order that they were made. A list in its own order would
 * walk through all records of the register; this goes by the index of the shop.
 */
export async function idsOfShops(read: Readable, register: AnyRegister, shops: readonly string[]): Promise<string[]> {
  const rows = await rowsOf(
    read,
    sql<{ id: string }>`
    select id from ${sql.table(register.id)}
    where "archivedAt" is null and shop in ${these(shops)}
    order by local + 0`,
  )
  return rows.map(({ id }) => id)
}

/** Records of a register by their shop; titles of what they point to go into `titles`. */
async function grouped<R extends AnyRegister>(
  read: Read,
  register: R,
  ids: readonly string[],
  titles: Record<string, string>,
): Promise<(shop: string) => RecordOf<R>[]> {
  const records = await readRecords(read, register, ids)
  Object.assign(titles, await titlesOf(read, register, records))
  const byShop = Map.groupBy(records, ({ values }) => values['shop'] as string)
  return (id) => (byShop.get(id) ?? []).map(({ values }) => values as RecordOf<R>)
}

/** The last check of each shop with each list: a shop that is checked every week has hundreds. */
async function lastChecks(read: Readable, shops: readonly string[]): Promise<string[]> {
  const rows = await rowsOf(
    read,
    sql<{ id: string }>`
    select id from (
      select id, "on", local, row_number() over (partition by shop, list order by "on" desc, local desc) as n
      from inspection where "archivedAt" is null and shop in ${these(shops)})
    where n = 1 order by "on" desc, local desc`,
  )
  return rows.map(({ id }) => id)
}
