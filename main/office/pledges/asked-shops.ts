import { sql } from 'kysely'
import { selectColumns, type ListFilter, type ListQuery } from '../../../db/list'
import { titlesOf, type Read } from '../../../db/records'
import { rowsOf } from '../../../db/statement'
import { shop, shopPlace } from '../../../records/shops/shop'

/** Which shops: of a street, of a group and the groups within it, found by words. */
export interface Scope {
  section?: string | undefined
  group?: string | undefined
  words: string
}

/** A shop that papers are asked of. */
export interface AskedShop {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly operator: string | null
  readonly operatorSince: string | null
}

type Row = Omit<AskedShop, 'place'> & { section: string | null; door: string | null; address: string | null }
const columns = ['id', 'name', 'section', 'door', 'address', 'operator', 'operatorSince'] as const

/** Living shops of the scope in which somebody trades, in the order of their list: nobody else is asked to sign. */
export async function askedShops(read: Read, { section, group, words }: Scope): Promise<AskedShop[]> {
  const filters: Record<string, ListFilter> = {}
  if (section !== undefined) filters['section'] = { any: [section] }
  if (group !== undefined) filters['group'] = { any: await groupWithParts(read, group) }
  const query: ListQuery = { register: 'shop', words, filters, standing: { is: 'trading' } }
  const rows = await selectColumns<Row>(read, query, columns)
  const streets = [...new Set(rows.map((row) => row.section))].map((id) => ({ values: { section: id } }))
  const titles = await titlesOf(read, shop, streets)
  return rows.map((row) => {
    const { id, name, operator, operatorSince } = row
    return { id, name, operator, operatorSince, place: shopPlace(row, (to) => titles[to] ?? '') }
  })
}

/** A group and all that are within it. */
async function groupWithParts(read: Read, group: string): Promise<string[]> {
  const rows = await rowsOf(
    read,
    sql<{ id: string }>`
    with recursive part (id) as (
      select ${group} union select g.id from shopGroup g join part on g."within" = part.id
    ) select id from part`,
  )
  return rows.map((row) => row.id)
}
