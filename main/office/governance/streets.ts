import { sql } from 'kysely'
import type { CheckedStreet, RedFlags, ScoredStreet } from '../../../bridge/calls/governance'
import { listRecords, selectIds } from '../../../db/list'
import { readRecord, readRecords, type Read } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { rowsOf } from '../../../db/statement'
import { fiveGoods } from '../../../records/governance/five-goods'
import { fiveHaves } from '../../../records/governance/five-haves'
import { inspection } from '../../../records/checks/inspection'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { idleStates, shop } from '../../../records/shops/shop'
import { streetSection } from '../../../records/street/street-section'
import { viewOf } from '../records/views'

/** More streets than any office has. */
const allStreets = 5000

const streets = (read: Read): Promise<StoredRecord[]> =>
  listRecords(read, { register: 'streetSection' }, [], 0, allStreets)

/** Every street with its latest self-check of 五有. */
export async function checkedStreets(read: Read): Promise<CheckedStreet[]> {
  const rows = await rowsOf(
    read,
    sql<{ id: string }>`
    select id from (
      select id, row_number() over (partition by section order by "on" desc, local desc) as place
      from "fiveHaves" where "archivedAt" is null
    ) where place = 1`,
  )
  const last = await readRecords(
    read,
    fiveHaves,
    rows.map((row) => row.id),
  )
  const of = new Map(last.map((record) => [record.values['section'], viewOf(fiveHaves, record)]))
  return (await streets(read)).map(({ id, values }) => {
    const { name, head } = values as RecordOf<typeof streetSection>
    return { section: id, name, head, last: of.get(id) ?? null }
  })
}

/** Every street with its scores of a year and of the year before. */
export async function scoredStreets(read: Read, year: number): Promise<ScoredStreet[]> {
  const filters = { year: { from: String(year - 1), to: String(year) } }
  const scores = await readRecords(read, fiveGoods, await selectIds(read, { register: 'fiveGoods', filters }))
  const of = (section: string, which: number) => {
    const record = scores.find((s) => s.values['section'] === section && s.values['year'] === which)
    return record ? viewOf(fiveGoods, record) : null
  }
  return (await streets(read)).map(({ id, values }) => ({
    section: id,
    name: streetSection.title(values as RecordOf<typeof streetSection>),
    now: of(id, year),
    before: of(id, year - 1),
  }))
}

/** What the checks of 门前三包 of one street in one month came to, shop by shop; the shops that were not checked are counted too. */
export async function redFlagsOf(read: Read, section: string, month: string): Promise<RedFlags> {
  const street = await readRecord(read, streetSection, section)
  if (!street) throw new Said('missing', '这条路段已经不在了，请重新选择。')
  const shops = (await readRecords(read, shop, await selectIds(read, inSection('shop', section)))).filter(
    ({ values }) => !idleStates.includes(String(values['status'])),
  )
  const checks = await frontageChecks(read, section, month)
  const shopsChecked = await readRecords(read, shop, [...new Set(checks.map((c) => c.shop))])
  return {
    street: streetSection.title(street.values as RecordOf<typeof streetSection>),
    month,
    // A shop that was checked and has closed since belongs to the month all the same.
    shops: new Set([...shops.map((s) => s.id), ...shopsChecked.map((s) => s.id)]).size,
    checked: shopsChecked
      .map(({ id, values }) => {
        const { name, door, address } = values as RecordOf<typeof shop>
        const its = checks.filter((c) => c.shop === id)
        const failed = its.filter((c) => c.verdict === 'fail').length
        return { shop: id, name, place: door ?? address ?? '', checks: its.length, failed }
      })
      .toSorted((a, b) => a.place.localeCompare(b.place, 'zh-CN', { numeric: true })),
  }
}

const inSection = (register: 'shop' | 'inspection', section: string) => ({
  register,
  filters: { section: { any: [section] } },
})

async function frontageChecks(read: Read, section: string, month: string): Promise<RecordOf<typeof inspection>[]> {
  // A list may have been archived since: what was checked with it still counts.
  const lists = await read.selectFrom('checkList').select('id').where('kind', '=', 'frontage').execute()
  if (lists.length === 0) return []
  const { register, filters } = inSection('inspection', section)
  const ids = await selectIds(read, {
    register,
    filters: { ...filters, on: { from: `${month}-01`, to: `${month}-31` }, list: { any: lists.map((l) => l.id) } },
  })
  const records = await readRecords(read, inspection, ids)
  return records.map((r) => r.values as RecordOf<typeof inspection>).filter((i) => i.verdict !== null)
}
