import { z } from 'zod'
import type { PledgeState } from '../records/signing/pledge-state'
import { pledgeKinds } from '../records/signing/pledge-text'
import { recordId } from './record-shapes'

export const pledgeKind = z.enum(pledgeKinds.map((k) => k.code))

/** Which shops are asked about their papers: of a street, of a group with those within it, found by words, or all. */
export const pledgeScope = z.strictObject({
  section: recordId.optional(),
  group: recordId.optional(),
  words: z.string().max(100).default(''),
})
export type PledgeScope = z.input<typeof pledgeScope>

/** Of these, the shops that must sign a paper, whose signature ends soon, or who signed an older text. */
export const pledgeAsk = z.enum(['sign', 'soon', 'old'])
export type PledgeAsk = z.infer<typeof pledgeAsk>

/** How a shop stands with one paper. */
export interface PledgeCell {
  state: PledgeState
  /** The signature that it is about. */
  id: string | null
  signedOn: string | null
  until: string | null
  /** Days until it ends, below 0 after. */
  left: number | null
  /** Signed under an older text than the one in use. */
  isOld: boolean
}

export interface PledgeRow {
  shop: string
  name: string
  place: string
  operator: string | null
  /** One for each paper, in their order. */
  cells: PledgeCell[]
}

/** One kind of paper: the texts that may be signed, the newest first, and how the shops asked stand with it. */
export interface PledgePaper {
  kind: string
  label: string
  texts: { id: string; version: string; months: number | null }[]
  /** The text in use; null where the office keeps none. */
  current: string | null
  /** Of `asked` shops so many have signed and hold; of these so many end soon, and so many signed an older text. */
  asked: number
  holds: number
  soon: number
  old: number
}

export interface PledgeMatrix {
  papers: PledgePaper[]
  rows: PledgeRow[]
  /** How many rows there are in all. */
  total: number
}
