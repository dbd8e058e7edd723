import { sql } from 'kysely'
import type { PastCheck, Round, RoundShop } from '../../../bridge/check-shapes'
import { listRecords } from '../../../db/list'
import { readRecord, readRecords, type Readable } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { rowsOf, these } from '../../../db/statement'
import { checkList, itemsOf } from '../../../records/checks/check-list'
import { hazard } from '../../../records/checks/hazard'
import { hazardStates, openHazardStates } from '../../../records/checks/hazard-workflow'
import { inspection } from '../../../records/checks/inspection'
import { show } from '../../../records/kit/kinds'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { shop } from '../../../records/shops/shop'
import { streetSection } from '../../../records/street/street-section'
import { stop, walk, type Stop } from './walk'

/** The shops of one section, or one shop alone. */
export type RoundOf = { section: string } | { shop: string }

/** A check list that can be checked with. @throws Said `missing` */
export async function readCheckList(read: Readable, id: string): Promise<Round['list']> {
  const record = await readRecord(read, checkList, id)
  if (!record) throw new Said('missing', '这张检查表已经不在了，请另选一张。')
  const { name, items } = record.values as RecordOf<typeof checkList>
  return { id, name, items: itemsOf(items) }
}

/** The living shops of a round in walking order, and what the place is called. @throws Said `missing` */
export async function shopsOfRound(read: Readable, of: RoundOf): Promise<{ place: string; shops: Stop[] }> {
  if ('shop' in of) {
    const one = await readRecord(read, shop, of.shop)
    if (!one) throw new Said('missing', '这家店已经不在了，请回到名册重新查找。')
    return { place: shop.title(one.values as RecordOf<typeof shop>), shops: [stop(one, null)] }
  }
  const section = await readRecord(read, streetSection, of.section)
  if (!section) throw new Said('missing', '这条路段已经不在了，请另选一条。')
  return { place: String(section.values['name']), shops: await walk(read, of.section) }
}

/** One walk with one list: what has been checked since a day, and what was found the time before. */
export async function readRound(read: Readable, of: RoundOf, listId: string, since: string): Promise<Round> {
  const list = await readCheckList(read, listId)
  const { place, shops } = await shopsOfRound(read, of)
  const ids = shops.map((s) => s.record.id)
  const checks = await lastTwo(read, ids, listId)
  const hazards = await openHazards(read, ids)
  return {
    place,
    list,
    shops: shops.map((s) => ({
      ...shopOf(s),
      ...split(checks.get(s.record.id) ?? [], since),
      hazards: hazards.get(s.record.id) ?? [],
    })),
  }
}

function shopOf({ record, side, isIdle }: Stop): Pick<RoundShop, 'id' | 'name' | 'door' | 'side' | 'idle'> {
  const s = record.values as RecordOf<typeof shop>
  const idle = isIdle ? show(shop.fields.status, s.status) : null
  return { id: record.id, name: s.name, door: s.door ?? s.address ?? '', side, idle }
}

/** The newest check is this round's where it falls into it; the one before it is what it is compared with. */
function split(newest: PastCheck[], since: string): Pick<RoundShop, 'done' | 'last'> {
  const [first = null, second = null] = newest
  return first && first.on >= since ? { done: first, last: second } : { done: null, last: first }
}

export function pastCheck({ id, revision, values }: StoredRecord): PastCheck {
  const { on, inspectors, results, verdict, note, photos } = values as RecordOf<typeof inspection>
  return { id, revision, on, inspectors, results: results ?? {}, verdict, note, photos }
}

/** The two newest checks of each shop with a list, the newest first. */
async function lastTwo(read: Readable, shops: readonly string[], list: string): Promise<Map<string, PastCheck[]>> {
  const rows = await rowsOf(
    read,
    sql<{ id: string }>`
    select id from (
      select id, row_number() over (partition by shop order by "on" desc, local desc) as place from inspection
      where "archivedAt" is null and list = ${list} and shop in ${these(shops)})
    where place <= 2 order by place`,
  )
  const byShop = new Map<string, PastCheck[]>()
  for (const record of await readRecords(
    read,
    inspection,
    rows.map((row) => row.id),
  )) {
    const of = String(record.values['shop'])
    byShop.set(of, [...(byShop.get(of) ?? []), pastCheck(record)])
  }
  return byShop
}

async function openHazards(read: Readable, shops: readonly string[]): Promise<Map<string, RoundShop['hazards']>> {
  const byShop = new Map<string, RoundShop['hazards']>()
  if (shops.length === 0) return byShop
  const filters = { shop: { any: [...shops] }, state: { any: [...openHazardStates] } }
  for (const { id, values } of await listRecords(read, { register: 'hazard', filters }, [], 0, 5000)) {
    const h = values as RecordOf<typeof hazard>
    const state = hazardStates.find((s) => s.code === h.state)?.label ?? h.state
    byShop.set(h.shop!, [...(byShop.get(h.shop!) ?? []), { id, title: hazard.title(h), state, deadline: h.deadline }])
  }
  return byShop
}
