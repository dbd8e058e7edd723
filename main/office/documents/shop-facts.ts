import type { RecordOf } from '../../../records/kit/register'
import type { licence } from '../../../records/licence'
import type { shop } from '../../../records/shop'

/** What a paper prints of one shop: its values with the phones in full, its living licences, titles of its references by id. */
export interface ShopFacts {
  readonly shop: RecordOf<typeof shop>
  readonly licences: readonly RecordOf<typeof licence>[]
  readonly titles: Readonly<Record<string, string>>
}
