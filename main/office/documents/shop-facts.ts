import type { hazard } from '../../../records/checks/hazard'
import type { inspection } from '../../../records/checks/inspection'
import type { RecordOf } from '../../../records/kit/register'
import type { licence } from '../../../records/shops/licence'
import type { nominee } from '../../../records/governance/nominee'
import type { operatorChange } from '../../../records/shops/operator-change'
import type { pledge } from '../../../records/signing/pledge'
import type { shop } from '../../../records/shops/shop'
import type { shopEvent } from '../../../records/shops/shop-event'

/** What papers print of one shop: its values with the phones in full, what belongs to it, titles of references by id. */
export interface ShopFacts {
  readonly shop: RecordOf<typeof shop>
  readonly licences: readonly RecordOf<typeof licence>[]
  readonly pledges: readonly RecordOf<typeof pledge>[]
  /** The last check with each list. */
  readonly checks: readonly RecordOf<typeof inspection>[]
  readonly hazards: readonly RecordOf<typeof hazard>[]
  readonly events: readonly RecordOf<typeof shopEvent>[]
  readonly changes: readonly RecordOf<typeof operatorChange>[]
  readonly nominations: readonly RecordOf<typeof nominee>[]
  readonly titles: Readonly<Record<string, string>>
}
