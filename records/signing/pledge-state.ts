import type { Option } from '../kit/field'
import { daysBetween, forEver, isoDay } from '../kit/dates'
import { soonDays } from '../soon-days'

/** How a shop stands with a paper. `void`: it was signed, and must be signed again (换经营者须重签). */
export type PledgeState = 'signed' | 'expiring' | 'expired' | 'void' | 'missing'
export const pledgeStates: readonly (Option & { code: PledgeState })[] = [
  { code: 'signed', label: '已签' },
  { code: 'expiring', label: '将到期' },
  { code: 'expired', label: '已过期' },
  { code: 'void', label: '须重签' },
  { code: 'missing', label: '未签' },
]

/** States in which the paper has to be signed now. */
export const mustSign: readonly PledgeState[] = ['missing', 'void', 'expired']

/** A signature of one shop under one kind of paper. */
export interface Signature {
  readonly id: string
  readonly text: string | null
  readonly signedOn: string
  readonly validUntil: string | null
  readonly voidedOn: string | null
  readonly voidReason: string | null
}

export interface Stand {
  readonly state: PledgeState
  /** The signature that this is about: the latest that holds, or else the latest that did. */
  readonly by: Signature | null
  /** Days until it ends, below 0 after; null where it has no end or none is known. */
  readonly left: number | null
}

const later = (a: Signature, b: Signature): boolean =>
  a.signedOn > b.signedOn || (a.signedOn === b.signedOn && (a.validUntil ?? forEver) > (b.validUntil ?? forEver))

/** The last to be signed of those that fit. */
function latest(signatures: readonly Signature[], fits: (one: Signature) => boolean): Signature | null {
  let last: Signature | null = null
  for (const one of signatures) if (fits(one) && (last === null || later(one, last))) last = one
  return last
}

const isGiven = (s: Signature): boolean => s.voidReason !== 'error'

/**
 * How a shop stands with one paper on a day (`YYYY-MM-DD`). A signature holds through its last day, until it is voided, and
 * for the operator who gave it: what was signed before `operatorSince` must be signed again. One that was entered by mistake
 * was never given.
 */
export function pledgeStand(
  signatures: readonly Signature[],
  { today, operatorSince }: { today: string; operatorSince: string | null },
): Stand {
  const holds = (s: Signature) =>
    isGiven(s) && s.voidedOn === null && !(operatorSince !== null && s.signedOn < operatorSince)
  const by = latest(signatures, holds)
  if (!by) {
    const past = latest(signatures, isGiven)
    return { state: past ? 'void' : 'missing', by: past, left: null }
  }
  if (by.validUntil === null || by.validUntil === forEver) return { state: 'signed', by, left: null }
  const left = daysBetween(today, by.validUntil)
  return { state: left < 0 ? 'expired' : left <= soonDays ? 'expiring' : 'signed', by, left }
}

/**
 * The last day of a paper that holds so many months from the day it is signed, that day counted; 长期 without months. Where
 * the month has no such day, its last day is the end (民法典 第二百零二条): 12 months from 2026-11-22 end on 2027-11-21, one
 * month from 2026-01-31 on 2026-02-28.
 */
export function validUntilOf(signedOn: string, months: number | null): string {
  if (months === null) return forEver
  const [year, month, day] = signedOn.split('-').map(Number) as [number, number, number]
  const ahead = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(ahead / 12), (ahead % 12) + 1]
  const same = isoDay(y, m, day)
  // No such day in that month: day 0 of the next one is its last.
  const end = same ? Date.UTC(y, m - 1, day - 1) : Date.UTC(y, m, 0)
  return new Date(end).toISOString().slice(0, 10)
}

/** A version of a text, as far as it matters which one is in use. */
export interface Version {
  readonly id: string
  readonly kind: string
  /** Null for a draft that the office has not adopted. */
  readonly adoptedOn: string | null
}

/** The version of a paper that is in use on a day: the last to be adopted by then, or else a draft. */
export function currentText<V extends Version>(versions: readonly V[], kind: string, day: string): V | null {
  const ready = versions.filter((v) => v.kind === kind && (v.adoptedOn ?? '') <= day)
  return ready.reduce<V | null>(
    (last, v) => (last === null || (v.adoptedOn ?? '') >= (last.adoptedOn ?? '') ? v : last),
    null,
  )
}

/** Versions of a paper that were in use before the one that is in use on a day: who signed one of them signed an old text. */
export function oldTexts(versions: readonly Version[], kind: string, day: string): ReadonlySet<string> {
  const since = currentText(versions, kind, day)?.adoptedOn ?? ''
  return new Set(versions.filter((v) => v.kind === kind && (v.adoptedOn ?? '') < since).map((v) => v.id))
}
