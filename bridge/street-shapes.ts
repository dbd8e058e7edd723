import type { Side } from '../records/street/house-number'
import type { PledgeState } from '../records/signing/pledge-state'
import type { RecordView, Titles } from './record-shapes'

/** The last check of a kind in a shop. */
export interface LastCheck {
  id: string
  on: string
  verdict: 'pass' | 'fail' | null
  failed: number | null
}

/** A shop as its street shows it: where it stands, and the facts behind every colour that can be asked for. */
export interface StreetShop {
  id: string
  name: string
  door: string | null
  side: Side
  /** Hundredths of a metre, or null where nobody has measured. */
  frontage: number | null
  category: string | null
  status: string
  nineSmall: string | null
  operator: string | null
  /** Masked. */
  phone: string | null
  checks: { frontage: LastCheck | null; fire: LastCheck | null }
  /** The last check of any kind. */
  checkedOn: string | null
  /** How it stands with each kind of pledge that was ever signed, and the days until that ends. */
  pledges: { kind: string; state: PledgeState; left: number | null }[]
  /** Hazards that are still there. */
  hazards: { id: string; state: string; deadline: string | null }[]
  /** What has a last day: licences and extinguishers. */
  ends: { what: string; on: string }[]
}

/** One street section, both sides of it in walking order, and what is known of the whole of it. */
export interface StreetPicture {
  section: RecordView
  titles: Titles
  /** The day that the picture is of. */
  today: string
  shops: StreetShop[]
  /** Kinds of pledge that the office has adopted a text for or that were signed here. */
  pledgeKinds: string[]
  /** Hazards of this section, void ones left out. */
  hazards: { open: number; all: number }
  /** Checks of this calendar month. */
  checks: { from: string; count: number }
  fiveHaves: { id: string; on: string; has: number; of: number; lacks: string } | null
  fiveGoods: { id: string; year: number; total: number | null } | null
  groups: { id: string; name: string; head: string | null; shops: number }[]
}

/** A street section among all of them, with its figures. */
export interface StreetLine {
  id: string
  name: string
  from: string | null
  to: string | null
  head: string | null
  reachedOn: string | null
  /** Shops that trade, and those that do not. */
  trading: number
  idle: number
  /** Of those that trade: with a valid 门前三包责任书, checked this month. */
  signed: number
  checked: number
  openHazards: number
  fiveHaves: { has: number; of: number } | null
}
