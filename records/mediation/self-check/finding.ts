import type { RegisterId } from '../../registers'
import type { CaseFile } from '../case-file'

/** 卷宗评查七项, in the order that reviewers go through them (domain.md 1.4). */
export const checkPoints = [
  { code: 'acceptance', label: '受理合法' },
  { code: 'complete', label: '材料齐全' },
  { code: 'papers', label: '文书使用' },
  { code: 'evidence', label: '证据收集' },
  { code: 'agreement', label: '协议法律适用' },
  { code: 'followUp', label: '回访及时' },
  { code: 'binding', label: '装订规范' },
] as const
export type CheckPoint = (typeof checkPoints)[number]['code']

/** Parts of a case, each with the register that its records are in. */
export const caseParts = {
  case: 'mediationCase',
  parties: 'party',
  participants: 'caseParticipant',
  mediators: 'caseMediator',
  sessions: 'sessionRecord',
  evidence: 'evidence',
  agreement: 'agreement',
  performances: 'performance',
  followUps: 'followUp',
} as const satisfies Record<string, RegisterId>
export type CasePart = keyof typeof caseParts

/** Where something is mended: a part of the case, a record of it (null: a new one), a field. */
export interface FindingPlace {
  readonly part: CasePart
  readonly register: RegisterId
  readonly record: string | null
  readonly field?: string
}

/** Something that a reviewer of the dossier would object to. */
export interface Finding {
  readonly point: CheckPoint
  /** What is wrong and what to do about it. */
  readonly sentence: string
  /** What the law or the form asks for, or what had better be looked at. */
  readonly severity: 'must' | 'advise'
  readonly law?: string
  readonly at: FindingPlace
}

/** What a point is checked with. */
export interface Checked {
  readonly file: CaseFile
  readonly today: string
  /** The day that a time limit really ends on: the same one, or the next working day where a holiday puts it off. */
  readonly lastDay: (day: string) => string
}

/** A place in the case: its part, and the record and field where there are such. */
export const place = (part: CasePart, record: string | null, field?: string): FindingPlace => ({
  part,
  register: caseParts[part],
  record,
  ...(field !== undefined && { field }),
})

/** The day on which the mediation came to its end, whatever it was; null while it goes on. */
export const endOf = ({ case: c }: CaseFile): string | null =>
  c.agreedOn ?? c.failedOn ?? c.withdrawnOn ?? c.declinedOn ?? c.refusedOn
