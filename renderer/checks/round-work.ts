import type { Round, RoundShop } from '../../bridge/check-shapes'
import type { TypedRound } from './useTyped'

/** What both ways of working on a round share: shop by shop, and the paper typed back. */
export interface RoundWork {
  round: Round
  typed: TypedRound
  mayWrite: boolean
  /** The day of the checks; null while none is typed. */
  on: string | null
  /** Saves what is typed for these shops as one act; false where it could not be. */
  save: (shops: readonly RoundShop[], isWhole: boolean) => Promise<boolean>
}
