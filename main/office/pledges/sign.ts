import type { Parsed } from '../../../bridge/calls'
import { readRecords } from '../../../db/records'
import type { Work } from '../../../db/work'
import { Said } from '../../../records/kit/said'
import { pledge } from '../../../records/signing/pledge'
import { pledgeLabel, pledgeText } from '../../../records/signing/pledge-text'
import { shop } from '../../../records/shops/shop'

export type Entry = Parsed<'pledge.sign'>['entries'][number]

/** What each entry is, to be told apart from another. */
const keyOf = (e: Record<'shop' | 'kind' | 'signedOn', unknown>): string => JSON.stringify([e.shop, e.kind, e.signedOn])

/**
 * Writes signatures down inside a unit of work.
 * @throws Said `invalid` where a text is of another paper, or the same signature stands there already; `missing` where a shop
 * or a text is gone or archived.
 */
export async function sign(work: Work, entries: readonly Entry[]): Promise<void> {
  const shops = await readRecords(work.read, shop, [...new Set(entries.map((e) => e.shop))])
  const names = new Map(shops.filter((s) => s.archivedAt === null).map((s) => [s.id, String(s.values['name'])]))
  const texts = await readRecords(work.read, pledgeText, [...new Set(entries.flatMap((e) => e.text ?? []))])
  const kinds = new Map(texts.filter((t) => t.archivedAt === null).map((t) => [t.id, t.values['kind']]))
  const seen = await standing(work, entries)
  for (const e of entries) {
    const name = names.get(e.shop)
    if (name === undefined) throw new Said('missing', '有一家商户已经归档或不在了，请刷新后重新勾选。')
    if (e.text !== null && kinds.get(e.text) !== e.kind)
      throw new Said('invalid', `所选文本不是${pledgeLabel(e.kind)}的，或者已经归档，请重新选择文本版本。`)
    if (seen.has(keyOf(e)))
      throw new Said('invalid', `「${name}」${e.signedOn} 的${pledgeLabel(e.kind)}已经登记过，请取消勾选或改签订日期。`)
    seen.add(keyOf(e))
  }
  await work.write(
    pledge,
    entries.map((set) => ({ set })),
  )
}

/** Keys of living signatures of these shops that were not voided. */
async function standing(work: Work, entries: readonly Entry[]): Promise<Set<string>> {
  const shops = [...new Set(entries.map((e) => e.shop))]
  const found = new Set<string>()
  for (let i = 0; i < shops.length; i += 500) {
    const rows = await work.read
      .selectFrom('pledge')
      .select(['shop', 'kind', 'signedOn'])
      .where('shop', 'in', shops.slice(i, i + 500))
      .where('archivedAt', 'is', null)
      .where('voidedOn', 'is', null)
      .execute()
    for (const row of rows) found.add(keyOf(row))
  }
  return found
}
