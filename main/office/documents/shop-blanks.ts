import { fieldOf } from '../../../records/kit/register'
import { shop } from '../../../records/shops/shop'
import type { ShopFacts } from './shop-facts'

/** Labels of what the paper form wants of a shop and the record does not have. An empty shop is only asked where it is. */
function blanksOf({ shop: values, licences }: ShopFacts): string[] {
  const lacks = (key: keyof typeof values) => values[key] === null || values[key] === ''
  const place = lacks('address') && (lacks('section') || lacks('door')) ? [fieldOf(shop, 'address').label] : []
  if (values.status === 'vacant') return place
  const wanted = (shop.wanted ?? []).filter((key) => !['section', 'door'].includes(key) && lacks(key))
  return [...wanted.map((key) => fieldOf(shop, key).label), ...place, ...licenceBlanks(licences)]
}

function licenceBlanks(licences: ShopFacts['licences']): string[] {
  const business = licences.find((l) => l.kind === 'business')
  if (!business) return ['营业执照']
  return business.validUntil ? [] : ['营业执照有效期']
}

/** What will stay blank on the paper: 联系电话 for one shop, 联系电话（3 家） for many. */
export function shopBlanks(shops: readonly ShopFacts[]): string[] {
  const counts = new Map<string, number>()
  for (const label of shops.flatMap(blanksOf)) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].map(([label, n]) => (shops.length === 1 ? label : `${label}（${n} 家）`))
}
