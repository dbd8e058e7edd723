import { readRecords, titlesOf, type Read } from '../../../../db/records'
import type { StoredRecord } from '../../../../db/stored'
import { checkList, itemsOf, linesOf } from '../../../../records/checks/check-list'
import { inspection } from '../../../../records/checks/inspection'
import type { RecordOf } from '../../../../records/kit/register'
import { shop, shopPlace } from '../../../../records/shops/shop'
import type { CheckSheetFacts } from './check-sheet'

type Shop = RecordOf<typeof shop>

/** The sheets of these checks, in the order of their ids; those that are not there are left out. */
export async function gatherChecks(read: Read, ids: readonly string[]): Promise<CheckSheetFacts[]> {
  const checks = (await readRecords(read, inspection, ids)).map((c) => c.values as RecordOf<typeof inspection>)
  const shops = await byId(read, shop, checks, 'shop')
  const lists = await byId(read, checkList, checks, 'list')
  const titles = await titlesOf(read, shop, [...shops.values()])
  return checks.flatMap((check) => {
    const list = lists.get(check.list)?.values as RecordOf<typeof checkList> | undefined
    const of = shops.get(check.shop)
    if (!list || !of) return []
    const items = linesOf(itemsOf(list.items), check.results ?? {})
    return [{ list: { name: list.name, basis: list.basis, items }, check, ...shopFacts(of, titles) }]
  })
}

/** Sheets of one list that are still to be filled in: one for each shop. */
export async function blankChecks(
  read: Read,
  list: RecordOf<typeof checkList>,
  shops: readonly StoredRecord[],
): Promise<CheckSheetFacts[]> {
  const titles = await titlesOf(read, shop, shops)
  const blank = { list: { name: list.name, basis: list.basis, items: itemsOf(list.items) }, check: null }
  return shops.map((s) => ({ ...blank, ...shopFacts(s, titles) }))
}

function shopFacts({ values }: StoredRecord, titles: Readonly<Record<string, string>>) {
  const s = values as Shop
  return { shop: s, address: s.address ?? shopPlace(s, (id) => titles[id] ?? '') }
}

async function byId(
  read: Read,
  register: typeof shop | typeof checkList,
  checks: readonly RecordOf<typeof inspection>[],
  field: 'shop' | 'list',
): Promise<Map<string, StoredRecord>> {
  const records = await readRecords(read, register, [...new Set(checks.map((c) => c[field]))])
  return new Map(records.map((r) => [r.id, r]))
}
