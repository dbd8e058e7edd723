import { selectIds } from '../../../db/list'
import { readRecords, titlesOf, type Read } from '../../../db/records'
import type { RecordOf } from '../../../records/kit/register'
import { licence } from '../../../records/licence'
import { shop } from '../../../records/shop'
import type { ShopFacts } from './shop-facts'

type Licence = RecordOf<typeof licence>

/** Shops asked about in one query. */
const atATime = 500

/** What papers print of these shops, in the order of the ids; ids that are not there are left out. */
export async function gatherShops(read: Read, ids: readonly string[]): Promise<ShopFacts[]> {
  const records = await readRecords(read, shop, ids)
  const titles = await titlesOf(read, shop, records)
  const licences = await licencesByShop(
    read,
    records.map((r) => r.id),
  )
  return records.map(({ id, values }) => ({
    shop: values as RecordOf<typeof shop>,
    licences: licences.get(id) ?? [],
    titles,
  }))
}

async function licencesByShop(read: Read, shops: readonly string[]): Promise<Map<string, Licence[]>> {
  const byShop = new Map<string, Licence[]>()
  for (let i = 0; i < shops.length; i += atATime) {
    const any = shops.slice(i, i + atATime)
    const ids = await selectIds(read, { register: 'licence', filters: { shop: { any } } })
    for (const { values } of await readRecords(read, licence, ids)) {
      const held = values as Licence
      byShop.set(held.shop, [...(byShop.get(held.shop) ?? []), held])
    }
  }
  return byShop
}
