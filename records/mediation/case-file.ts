import type { RecordOf } from '../kit/register'
import type { agreement } from './agreement'
import type { caseMediator } from './case-mediator'
import type { caseParticipant } from './case-participant'
import type { caseSupplement } from './case-supplement'
import type { evidence } from './evidence'
import type { followUp } from './follow-up'
import type { mediationCase } from './mediation-case'
import type { party } from './party'
import type { performance } from './performance'
import type { sessionLine } from './session-line'
import type { sessionRecord } from './session-record'

/** The values of a record with its id. */
export type Kept<R> = RecordOf<R> & { readonly id: string }

/** A session or an inquiry with what was said, in order. */
export type SessionWithLines = Kept<typeof sessionRecord> & { readonly lines: readonly RecordOf<typeof sessionLine>[] }

/**
 * A case with everything that belongs to it but the caucus notes: what its papers print and what is checked before it is
 * archived. Archived children are not in it.
 */
export interface CaseFile {
  readonly id: string
  readonly case: RecordOf<typeof mediationCase>
  /** Applicants first, each side in the order of being put in. */
  readonly parties: readonly Kept<typeof party>[]
  readonly participants: readonly Kept<typeof caseParticipant>[]
  /** Those that mediate it now or did, with their names, the earliest first. */
  readonly mediators: readonly (Kept<typeof caseMediator> & { readonly name: string })[]
  /** Sessions and inquiries, the earliest first. */
  readonly sessions: readonly SessionWithLines[]
  readonly evidence: readonly Kept<typeof evidence>[]
  /** The newest, where there are several. */
  readonly agreement: Kept<typeof agreement> | null
  readonly performances: readonly Kept<typeof performance>[]
  readonly followUps: readonly Kept<typeof followUp>[]
  readonly supplements: readonly Kept<typeof caseSupplement>[]
  /** Titles of what the case refers to (room, shop, grid cell, mediator), by id. */
  readonly titles: Readonly<Record<string, string>>
}

/** Names of one side: 王某、李某. */
export const namesOf = (file: Pick<CaseFile, 'parties'>, side: string): string =>
  file.parties
    .filter((p) => p.side === side)
    .map((p) => p.name)
    .join('、')

/** The mediators who have the case now; without anybody now, all who had it. Recorders are left out. */
export function mediatorNames({ mediators }: Pick<CaseFile, 'mediators'>): string[] {
  const those = mediators.filter((m) => m.role !== 'recorder')
  const now = those.filter((m) => m.until === null)
  return [...new Set((now.length > 0 ? now : those).map((m) => m.name))]
}
