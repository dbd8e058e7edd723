import { z } from 'zod'
import type { Period } from '../../records/figures/period'
import { daysBetween } from '../../records/kit/dates'
import { categoryLists, type CategoryList } from '../../records/mediation/dispute-categories'
import type { Finding } from '../../records/mediation/self-check/finding'
import type { Caseload, SubsidyRates } from '../../records/mediation/subsidy'
import { staff } from '../../records/roles'
import { call } from '../call'
import type { Paper } from '../paper-shapes'
import { recordId } from '../record-shapes'
import type { Counts } from './figures'

/** The statutory sheet of a period, of the same days a year before and of the period before that; by cell (`sheetCell`). */
export interface StatutorySheet {
  period: Period
  lastYear: Period
  before: Period
  /** The day up to which it is known what has become of the cases. */
  today: string
  list: CategoryList
  now: Counts
  lastYearCounts: Counts
  beforeCounts: Counts
}

const longest = 366 * 3 + 2

const asked = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    list: z.enum(categoryLists.map((l) => l.code)).default('now'),
  })
  .refine((a) => a.from <= a.to, '开始日期在结束日期之后，请对调')
  .refine((a) => daysBetween(a.from, a.to) <= longest, '一次最多统计三年，请缩短时间')

/** The check of a dossier before it is archived, and 人民调解案件统计表. */
export const mediationSheetCalls = {
  'mediation.check': call<Finding[]>()(z.strictObject({ id: recordId }), staff),
  'mediation.sheet': call<StatutorySheet>()(asked, staff),
  'mediation.sheetFile': call<Paper>()(asked, staff),
  'mediation.sheetPaper': call<Paper>()(asked, staff),
  /** What each mediator closed in a period, by grade, and the office's rates for it. */
  'mediation.caseloads': call<{ lines: Caseload[]; rates: SubsidyRates }>()(
    z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
    staff,
  ),
} as const
