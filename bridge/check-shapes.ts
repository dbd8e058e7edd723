import { z } from 'zod'
import type { Side } from '../records/street/house-number'
import type { Tick } from '../records/kit/kinds/choice'
import { recordId } from './record-shapes'

export type Ticks = Record<string, Tick>

const day = z.iso.date('请写成日期，如 2026-11-22')
const ticks = z.record(z.string().min(1).max(120), z.enum(['pass', 'fail', 'na']))

/** A hazard that was found during a check, written down with it. */
const hazardFound = z.strictObject({
  place: z.string().max(60).nullable(),
  what: z.string().min(1).max(1000),
  demand: z.string().max(1000).nullable(),
  deadline: day.nullable(),
  /** 能当场改的当场改: it is gone before the inspectors are. */
  solvedAtOnce: z.boolean().default(false),
})

/** What was found in one shop. */
const shopCheck = z.strictObject({
  shop: recordId,
  /** The check that this one corrects; without it a new one is written. */
  corrects: z.strictObject({ id: recordId, revision: z.int().min(1) }).optional(),
  results: ticks,
  note: z.string().max(2000).nullable().default(null),
  /** Attachments as the register keeps them; its schema judges them. */
  photos: z.array(z.unknown()).max(30).nullable().default(null),
  hazards: z.array(hazardFound).max(20).default([]),
})
export type ShopCheck = z.input<typeof shopCheck>
export type ParsedCheck = z.output<typeof shopCheck>

/** What all checks of one round share. */
const shared = { list: recordId, on: day, inspectors: z.string().max(60).nullable().default(null) }

export const oneCheck = shopCheck.extend(shared)
export const wholeRound = z.strictObject({ ...shared, checks: z.array(shopCheck).min(1).max(1000) })
/** The shops of one section, or one shop alone. */
export const roundOf = z.union([z.strictObject({ section: recordId }), z.strictObject({ shop: recordId })])
export const roundSince = day

/** A check as a round needs it. */
export interface PastCheck {
  id: string
  revision: number
  on: string
  inspectors: string | null
  results: Ticks
  verdict: string | null
  note: string | null
  photos: unknown[] | null
}

/** One shop of a round, in its place on the walk. */
export interface RoundShop {
  id: string
  name: string
  /** 12号, or its address where it has no door. */
  door: string
  side: Side
  /** Why it is not checked (空置、已关闭); null where somebody trades. */
  idle: string | null
  /** Its check in this round; null until there is one. */
  done: PastCheck | null
  /** Its check with this list before that. */
  last: PastCheck | null
  /** Hazards that are still there. */
  hazards: { id: string; title: string; state: string; deadline: string | null }[]
}

/** One walk along a street with one check list. */
export interface Round {
  /** The section, or the one shop. */
  place: string
  list: { id: string; name: string; items: string[] }
  shops: RoundShop[]
}

/** How far each street has been checked since a day. */
export interface RoundOverview {
  sections: { id: string; name: string; due: number; done: number; failed: number; last: string | null }[]
  /** Shops that stand on no section, and so on no walk. */
  nowhere: number
  /** Who checked last, to begin with. */
  inspectors: string | null
}

/** What a save of checks has written: the act, and the check of each shop as it now is. */
export interface ChecksSaved {
  batch: string | null
  sentence: string
  done: Record<string, PastCheck>
}

/** The draft of a round (register `inspection`, no record): what was typed for each shop and is not saved. */
export interface RoundDraft {
  section: string | null
  shop: string | null
  list: string
  since: string
  on: string
  inspectors: string
  /** What the round is called where it is offered again: its street (or shop) and its list. */
  name?: string
  typed: Record<string, unknown>
}
