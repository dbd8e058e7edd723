import { sql } from 'kysely'
import { selectIds, type ListFilter } from '../../../db/list'
import { titlesOf, type Read } from '../../../db/records'
import { rowsOf, these } from '../../../db/statement'
import { idleStates, shop, shopPlace } from '../../../records/shops/shop'

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

/** Living shops of the scope in which somebody trades, in the order of their list: nobody else is asked to sign. */
export async function askedShops(read: Read, { section, group, words }: Scope): Promise<AskedShop[]> {
  const filters: Record<string, ListFilter> = {}
  if (section !== undefined) filters['section'] = { any: [section] }
  if (group !== undefined) filters['group'] = { any: await groupWithParts(read, group) }
  const ids = await selectIds(read, { register: 'shop', words, filters })
  const rows = await rowsOf(
    read,
    sql<Row>`
    select id, name, section, door, address, operator, operatorSince from shop
    where id in ${these(ids)}
      and (status is null or status not in (${sql.join(idleStates)}))`,
  )
  const asked = new Map(rows.map((row) => [row.id, row]))
  const titles = await titlesOf(
    read,
    shop,
    rows.map((values) => ({ values: { section: values.section } })),
  )
  return ids.flatMap((id) => {
    const row = asked.get(id)
    if (!row) return []
    const { name, operator, operatorSince } = row
    return [{ id, name, operator, operatorSince, place: shopPlace(row, (to) => titles[to] ?? '') }]
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
