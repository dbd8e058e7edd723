import type { Input } from '../../bridge/calls'
import type { PledgePaper } from '../../bridge/pledge-shapes'
import { pledge } from '../../records/signing/pledge'
import { validUntilOf } from '../../records/signing/pledge-state'
import type { Attachment } from '../kit/fields/attachments/attachment'
import { fromForm, toForm } from '../kit/fields/form-value'
import type { Place } from './ticked'

type Entry = Input<'pledge.sign'>['entries'][number]

/** What is typed to sign cells: one day and one signer for all, a text and an end for each kind of paper. */
export interface Signing {
  signedOn: string
  /** Empty: each shop's own operator. */
  signedBy: string
  texts: Readonly<Record<string, string | null>>
  /** Ends that were typed; the others follow from the day and the text. */
  ends: Readonly<Record<string, string>>
  scans: Attachment[] | null
}

export const newSigning = (papers: readonly PledgePaper[], places: readonly Place[], today: string): Signing => ({
  signedOn: today,
  signedBy: new Set(places.map((p) => p.shop)).size === 1 ? (places[0]?.operator ?? '') : '',
  texts: Object.fromEntries(papers.map((p) => [p.kind, p.current])),
  ends: {},
  scans: null,
})

const read = (field: 'signedOn' | 'validUntil', typed: string) => fromForm(pledge.fields[field], typed)

/** The day that was typed, or null while it is none. */
export function dayTyped(signing: Signing): string | null {
  const day = read('signedOn', signing.signedOn)
  return 'value' in day ? (day.value as string | null) : null
}

/** The end of a paper as its control shows it: what was typed, or what follows from the day and the text. */
export function endOf(signing: Signing, paper: PledgePaper): string {
  const typed = signing.ends[paper.kind]
  if (typed !== undefined) return typed
  const day = dayTyped(signing)
  const text = paper.texts.find((t) => t.id === signing.texts[paper.kind])
  return day && text ? (toForm(pledge.fields.validUntil, validUntilOf(day, text.months)) as string) : ''
}

/** What was typed, as entries for the office; or what is wrong with it, in words. */
export function entriesOf(
  signing: Signing,
  papers: readonly PledgePaper[],
  places: readonly Place[],
): { entries: Entry[] } | { wrong: string } {
  const day = read('signedOn', signing.signedOn)
  if ('refused' in day) return { wrong: day.refused }
  const ends = new Map<string, string | null>()
  for (const paper of papers) {
    const end = read('validUntil', endOf(signing, paper))
    if ('refused' in end) return { wrong: end.refused }
    ends.set(paper.kind, end.value as string | null)
  }
  const typed = signing.signedBy.trim()
  return {
    entries: places.map(({ shop, operator, kind }) => ({
      shop,
      kind,
      text: signing.texts[kind] ?? null,
      signedBy: typed || operator,
      signedOn: day.value as string,
      validUntil: ends.get(kind) ?? null,
      scans: signing.scans,
    })),
  }
}
