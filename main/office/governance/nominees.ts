import { sql } from 'kysely'
import type { NomineeFacts } from '../../../bridge/calls/governance'
import { selectIds } from '../../../db/list'
import { childrenOf, readRecord, readRecords, titlesOf, type Read } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { awardRound } from '../../../records/award-round'
import { openHazardStates } from '../../../records/hazard-workflow'
import { dayOf } from '../../../records/kit/dates'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { nominee } from '../../../records/nominee'
import { pledge } from '../../../records/pledge'
import { mustSign, pledgeStand } from '../../../records/pledge-state'
import { pledgeKinds } from '../../../records/pledge-text'
import { shop, shopPlace } from '../../../records/shop'
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
  const titles = await titlesOf(read, shop, shops)
  const [pledges, hazards, checks] = await Promise.all([
    heldPledges(read, shops, today),
    hazardCounts(read, ids, year),
    checkCounts(read, ids, year),
  ])
  const nominees = children.map((child) => {
    const id = String(child.values['shop'])
    const values = shops.find((s) => s.id === id)?.values as RecordOf<typeof shop> | undefined
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
  const asked = await kindsAsked(read)
  const signed = await readRecords(
    read,
    pledge,
    await selectIds(read, { register: 'pledge', filters: { shop: { any: shops.map((s) => s.id) } } }),
  )
  return new Map(
    shops.map(({ id, values }) => {
      const { operatorSince } = values as RecordOf<typeof shop>
      const holds = asked.filter((kind) => {
        const its = signed.filter((s) => s.values['shop'] === id && s.values['kind'] === kind)
        const signatures = its.map((s) => ({ id: s.id, ...(s.values as RecordOf<typeof pledge>) }))
        return !mustSign.includes(pledgeStand(signatures, { today, operatorSince }).state)
      })
      return [id, { held: holds.length, of: asked.length }]
    }),
  )
}

/** Kinds of paper that the office keeps a text of; where it keeps none, every kind. */
async function kindsAsked(read: Read): Promise<string[]> {
  const rows = await read
    .selectFrom('pledgeText')
    .select('kind')
    .distinct()
    .where('archivedAt', 'is', null)
    .where('adoptedOn', 'is not', null)
    .execute()
  return rows.length > 0 ? rows.map((row) => String(row.kind)) : pledgeKinds.map((kind) => kind.code)
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
