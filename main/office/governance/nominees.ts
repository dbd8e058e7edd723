import { sql } from 'kysely'
import type { NomineeFacts } from '../../../bridge/calls/governance'
import { selectIds } from '../../../db/list'
import { childrenOf, readRecord, readRecords, titlesOf, type Read } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { awardRound } from '../../../records/governance/award-round'
import { openHazardStates } from '../../../records/checks/hazard-workflow'
import { dayOf } from '../../../records/kit/dates'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { nominee } from '../../../records/governance/nominee'
import { pledge } from '../../../records/signing/pledge'
import { mustSign, pledgeStand } from '../../../records/signing/pledge-state'
import { shop, shopPlace } from '../../../records/shops/shop'
import { papersInUse } from '../pledges/papers-in-use'
import { viewOf } from '../records/views'

/** The shops of a round, each with what the office knows of it in the year of the round. Nothing is weighed or ordered by it. */
export async function nomineesOf(
  read: Read,
  round: string,
  today = dayOf(new Date()),
): Promise<{ year: number; nominees: NomineeFacts[] }> {
  const record = await readRecord(read, awardRound, round)
  if (!record) throw new Said('missing', '这轮评比已经不在了，请回到列表重新查找。')
  const { year: given, noticeFrom } = record.values as RecordOf<typeof awardRound>
  const year = given ?? Number((noticeFrom ?? today).slice(0, 4))
  const children = await childrenOf(read, nominee, round)
  if (children.length === 0) return { year, nominees: [] }
  const ids = children.map((c) => String(c.values['shop']))
  const shops = await readRecords(read, shop, ids)
  const valuesOf = new Map(shops.map((s) => [s.id, s.values as RecordOf<typeof shop>]))
  const titles = await titlesOf(read, shop, shops)
  const [pledges, hazards, checks] = await Promise.all([
    heldPledges(read, shops, today),
    hazardCounts(read, ids, year),
    checkCounts(read, ids, year),
  ])
  const nominees = children.map((child) => {
    const id = String(child.values['shop'])
    const values = valuesOf.get(id)
    return {
      record: viewOf(nominee, child),
      name: values ? shop.title(values) : '',
      place: values ? shopPlace(values, (to) => titles[to] ?? '') : '',
      pledges: pledges.get(id) ?? { held: 0, of: 0 },
      hazards: hazards.get(id) ?? { found: 0, open: 0 },
      checks: checks.get(id) ?? { passed: 0, done: 0 },
    }
  })
  return { year, nominees }
}

interface Row {
  shop: string
  all: number
  some: number
}

/** How many of the papers that the office asks for each shop has signed, as they hold today. */
async function heldPledges(read: Read, shops: readonly StoredRecord[], today: string) {
  const asked = await papersInUse(read)
  const ids = await selectIds(read, { register: 'pledge', filters: { shop: { any: shops.map((s) => s.id) } } })
  const signed = (await readRecords(read, pledge, ids)).map((s) => ({
    id: s.id,
    ...(s.values as RecordOf<typeof pledge>),
  }))
  const byShop = Map.groupBy(signed, (s) => s.shop)
  return new Map(
    shops.map(({ id, values }) => {
      const { operatorSince } = values as RecordOf<typeof shop>
      const its = Map.groupBy(byShop.get(id) ?? [], (s) => s.kind)
      const held = asked.filter(
        (kind) => !mustSign.includes(pledgeStand(its.get(kind) ?? [], { today, operatorSince }).state),
      )
      return [id, { held: held.length, of: asked.length }]
    }),
  )
}

async function hazardCounts(read: Read, shops: string[], year: number) {
  const isOpen = sql.join(openHazardStates.map((state) => sql.lit(state)))
  const rows = (await read
    .selectFrom('hazard')
    .select(['shop', sql<number>`count(*)`.as('all'), sql<number>`sum("state" in (${isOpen}))`.as('some')])
    .where('shop', 'in', shops)
    .where('archivedAt', 'is', null)
    .where('state', '<>', 'void')
    .where('foundOn', '>=', `${year}-01-01`)
    .where('foundOn', '<=', `${year}-12-31`)
    .groupBy('shop')
    .execute()) as unknown as Row[]
  return new Map(rows.map((row) => [row.shop, { found: row.all, open: row.some }]))
}

async function checkCounts(read: Read, shops: string[], year: number) {
  const rows = (await read
    .selectFrom('inspection')
    .select(['shop', sql<number>`count(*)`.as('all'), sql<number>`sum("verdict" = 'pass')`.as('some')])
    .where('shop', 'in', shops)
    .where('archivedAt', 'is', null)
    .where('verdict', 'is not', null)
    .where('on', '>=', `${year}-01-01`)
    .where('on', '<=', `${year}-12-31`)
    .groupBy('shop')
    .execute()) as unknown as Row[]
  return new Map(rows.map((row) => [row.shop, { passed: row.some, done: row.all }]))
}
