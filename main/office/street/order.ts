import type { LastAct } from '../../../bridge/record-shapes'
import { readRecord } from '../../../db/records'
import type { Change } from '../../../db/plan'
import { inWalkingOrder, sideOf, type Side } from '../../../records/street/house-number'
import { Said } from '../../../records/kit/said'
import { shop } from '../../../records/shops/shop'
import { streetSection } from '../../../records/street/street-section'
import type { OfficeContext } from '../context'
import { positionsFor } from './positions'
import { shopsOf, type PlacedShop } from './shops-of-section'

interface Wanted {
  section: string
  even: readonly string[]
  odd: readonly string[]
}

/**
 * Puts shops in the order in which they were dragged: one act, which touches only the shops whose place has changed.
 * @returns the act, or null where everything stood so already
 * @throws Said `missing` where the section is gone, `stale` where a shop is not on it any more, `invalid` where one is named twice
 */
export async function putInOrder(context: OfficeContext, { section, even, odd }: Wanted): Promise<LastAct | null> {
  const named = [...even, ...odd]
  if (new Set(named).size < named.length) throw new Said('invalid', '同一家店排了两次，请重新打开街面再排。')
  const record = await readRecord(context.file.read, streetSection, section)
  if (!record) throw new Said('missing', '这条路段已经不在了，请回到街面重新选择。')
  const note = `调整${streetSection.title(record.values as never)}的店铺次序`
  const done = await context.file.act(context.actor, { kind: 'bulk', note }, async (work) => {
    const shops = new Map((await shopsOf(work.read, section)).map((s) => [s.id, s]))
    if (named.some((id) => !shops.has(id))) throw new Said('stale', '有的店已不在这条路段上，请重新打开街面再排。')
    const changes = [...changesOfSide(shops, 'even', even), ...changesOfSide(shops, 'odd', odd)]
    await work.write(shop, changes)
  })
  if (done.batch === null) return null
  return { batch: done.batch, sentence: note, at: done.at, person: context.actor.name, count: done.count }
}

/** What has to be written so that these shops stand on this side in this order; a side that stands so already is left alone. */
function changesOfSide(shops: ReadonlyMap<string, PlacedShop>, side: Side, ids: readonly string[]): Change[] {
  const wanted = ids.map((id) => shops.get(id)!)
  const now = inWalkingOrder([...shops.values()].filter((s) => sideOf(s) === side))
  if (now.length === wanted.length && now.every((s, i) => s.id === ids[i])) return []
  const positions = positionsFor(wanted.map((s) => (sideOf(s) === side ? s.position : null)))
  return wanted.flatMap((s, i) => {
    const position = positions[i]!
    const set = { ...(s.position !== position && { position }), ...(sideOf(s) !== side && { side }) }
    return Object.keys(set).length > 0 ? [{ id: s.id, set }] : []
  })
}
