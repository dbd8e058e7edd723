import type { FigureQuery } from '../figures/figures'
import type { Period } from '../figures/period'
import { difficulties } from './case-options'

/** 以案定补: what the office pays for a closed case of each grade, in 分; nothing is paid where nothing is set. */
export type SubsidyRates = Readonly<Record<string, number>>

/** A mediator's closed cases of a period, by grade; `none` are those without one. */
export interface Caseload {
  readonly mediator: string
  readonly name: string
  readonly counts: Readonly<Record<string, number>>
}

/** Grades as columns, those without one last. */
export const gradeColumns = [...difficulties, { code: 'none', label: '未定级' }]

/** What a caseload comes to, in 分; a case without a grade is worth nothing until it has one. */
export const subsidyOf = ({ counts }: Pick<Caseload, 'counts'>, rates: SubsidyRates): number =>
  difficulties.reduce((sum, { code }) => sum + (counts[code] ?? 0) * (rates[code] ?? 0), 0)

/** The list of exactly the cases that a cell counts. */
export const caseloadQuery = (mediator: string, grade: string, { from, to }: Period): FigureQuery => ({
  register: 'mediationCase',
  filters: {
    mediator: { any: [mediator] },
    closedOn: { from, to },
    difficulty: grade === 'none' ? { empty: true } : { any: [grade] },
  },
})
