import { z } from 'zod'
import { figureRows, type FigureRows, type Within } from '../../records/figures/figures'
import { daysBetween } from '../../records/kit/dates'
import type { Period } from '../../records/figures/period'
import { staff } from '../../records/roles'
import { call } from '../call'
import type { Paper } from '../paper-shapes'
import { recordId } from '../record-shapes'

/** Figures by their id; one that is not named is 0. */
export type Counts = Readonly<Record<string, number>>

/** A row of a report: a street, a group, a category, a month or a check list; null gathers what has none. */
export interface FigureRow {
  id: string | null
  label: string
  n: Counts
}

/** What was done of the recurring work, of what was due. */
export interface TaskRow {
  id: string | null
  label: string
  done: number
  of: number
}

/** A report: every figure for a period, the same days a year before and the period before that, and row by row. */
export interface FigureReport {
  period: Period
  lastYear: Period
  before: Period
  /** The day that figures as of today are of. */
  today: string
  by: FigureRows
  within: Within
  /** 永兴路东段 · 餐饮, or the empty text for the whole office. */
  withinLabel: string
  total: Counts
  /** Figures as of today are not known for these. */
  lastYearTotal: Counts
  beforeTotal: Counts
  rows: FigureRow[]
  months: FigureRow[]
  /** Checks by their list. */
  lists: FigureRow[]
  tasks: { total: TaskRow; lastYear: TaskRow; before: TaskRow; rows: TaskRow[] }
  /** Kinds of paper that this office has a text for, or that were signed. */
  papers: string[]
}

const longest = 366 * 3 + 2

const asked = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    by: z.enum(figureRows.map((row) => row.code)),
    within: z
      .strictObject({
        section: recordId.optional(),
        group: recordId.optional(),
        category: z.string().max(60).optional(),
      })
      .default({}),
  })
  .refine((a) => a.from <= a.to, '开始日期在结束日期之后，请对调')
  .refine((a) => daysBetween(a.from, a.to) <= longest, '一次最多统计三年，请缩短时间')

/** 统计报表. */
export const figureCalls = {
  'figures.read': call<FigureReport>()(asked, staff),
  'figures.sheet': call<Paper>()(asked, staff),
  'figures.paper': call<Paper>()(asked, staff),
} as const
