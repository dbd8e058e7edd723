import { sql } from 'kysely'
import type { StreetPicture, StreetShop } from '../../../bridge/street-shapes'
import { readRecord, titlesOf, type Read } from '../../../db/records'
import { storedRecord } from '../../../db/stored'
import { rowsOf, these } from '../../../db/statement'
import { dayOf } from '../../../records/kit/dates'
import { masked } from '../../../records/kit/kinds'
import { fieldOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { fiveHaves, fiveHavesKeys, lackText } from '../../../records/governance/five-haves'
import { openHazardStates } from '../../../records/checks/hazard-workflow'
import { inWalkingOrder, sideOf } from '../../../records/street/house-number'
import { shop } from '../../../records/shops/shop'
import { streetSection } from '../../../records/street/street-section'
import type { OfficeContext } from '../context'
import { papersInUse } from '../pledges/papers-in-use'
import { viewOf } from '../records/views'
import { readFacts } from './facts'
import { shopsOf, type PlacedShop } from './shops-of-section'

/** One street section as a picture. @throws Said `missing` */
export async function readPicture({ file: { read } }: OfficeContext, section: string): Promise<StreetPicture> {
  const record = await readRecord(read, streetSection, section)
  if (!record) throw new Said('missing', '这条路段已经不在了，请回到街面重新选择。')
  const today = dayOf(new Date())
  const month = `${today.slice(0, 8)}01`
  const shops = await readShops(read, section, today)
  return {
    section: viewOf(streetSection, record),
    titles: await titlesOf(read, streetSection, [record]),
    today,
    shops,
    pledgeKinds: await kindsAsked(read),
    hazards: await countHazards(read, section),
    checks: { from: month, count: await countChecks(read, section, month, today) },
    fiveHaves: await lastFiveHaves(read, section),
    fiveGoods: await lastFiveGoods(read, section),
    groups: await groupsOf(read, section),
  }
}

async function readShops(read: Read, section: string, today: string): Promise<StreetShop[]> {
  const placed = await shopsOf(read, section)
  const factsOf = await readFacts(read, section, today)
  const sides = Map.groupBy(placed, sideOf)
  return (['even', 'odd', null] as const).flatMap((side) =>
    inWalkingOrder(sides.get(side) ?? []).map((s): StreetShop => {
      const { ends, ...facts } = factsOf(s.id)
      return { ...shown(s), side, ...facts, ends: s.extinguishersUntil ? [...ends, extinguishers(s)] : ends }
    }),
  )
}

const extinguishers = ({ extinguishersUntil }: PlacedShop) => ({ what: '灭火器', on: extinguishersUntil! })

function shown(s: PlacedShop) {
  const { id, name, door, frontage, category, nineSmall, operator } = s
  const phone = masked(fieldOf(shop, 'phone'), s.phone) as string | null
  return { id, name, door, frontage, category, nineSmall, operator, phone, status: s.status ?? 'open' }
}

/** Kinds of pledge that are asked for; an office that has not begun is shown what it will begin with. */
async function kindsAsked(read: Read): Promise<string[]> {
  const kinds = await papersInUse(read)
  return kinds.length > 0 ? kinds : ['frontage']
}

async function countHazards(read: Read, section: string): Promise<StreetPicture['hazards']> {
  const { all, open } = await read
    .selectFrom('hazard')
    .select(sql<number>`count(*)`.as('all'))
    .select(sql<number>`count(*) filter (where state in ${these(openHazardStates)})`.as('open'))
    .where('section', '=', section)
    .where('archivedAt', 'is', null)
    .where('state', '!=', 'void')
    .executeTakeFirstOrThrow()
  return { all, open }
}

async function countChecks(read: Read, section: string, from: string, to: string): Promise<number> {
  const { n } = await read
    .selectFrom('inspection')
    .select(sql<number>`count(*)`.as('n'))
    .where('section', '=', section)
    .where('archivedAt', 'is', null)
    .where('on', '>=', from)
    .where('on', '<=', to)
    .executeTakeFirstOrThrow()
  return n
}

async function lastFiveHaves(read: Read, section: string): Promise<StreetPicture['fiveHaves']> {
  const row = await read
    .selectFrom('fiveHaves')
    .select(['id', 'on', ...fiveHavesKeys])
    .where('section', '=', section)
    .where('archivedAt', 'is', null)
    .orderBy('on', 'desc')
    .orderBy('local', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { values } = storedRecord(fiveHaves, row)
  return {
    id: row.id,
    on: String(values['on']),
    has: fiveHavesKeys.filter((key) => values[key] === true).length,
    of: fiveHavesKeys.length,
    lacks: lackText(values),
  }
}

async function lastFiveGoods(read: Read, section: string): Promise<StreetPicture['fiveGoods']> {
  const row = await read
    .selectFrom('fiveGoods')
    .select(['id', 'year', 'total'])
    .where('section', '=', section)
    .where('archivedAt', 'is', null)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row as unknown as StreetPicture['fiveGoods']) ?? null
}

async function groupsOf(read: Read, section: string): Promise<StreetPicture['groups']> {
  const rows = await rowsOf(
    read,
    sql<StreetPicture['groups'][number]>`
    select g.id, g.name, g.head, (select count(*) from shop s where s."group" = g.id and s.archivedAt is null) shops
    from shopGroup g where g.section = ${section} and g.archivedAt is null order by g.nameSort, g.local`,
  )
  return rows
}
