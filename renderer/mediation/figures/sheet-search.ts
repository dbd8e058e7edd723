import { z } from 'zod'
import type { Input } from '../../../bridge/calls'
import { spanAround } from '../../../records/figures/period'
import { dayOf } from '../../../records/kit/dates'
import { categoryLists } from '../../../records/mediation/dispute-categories'

/** What the address of the sheet says: the period, and the list that kinds of dispute stand in. */
export const sheetSearch = z.object({
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  list: z
    .enum(categoryLists.map((l) => l.code))
    .optional()
    .catch(undefined),
})
export type SheetSearch = z.infer<typeof sheetSearch>

/** What is asked of the office; without a word it is this year, in the list that reports use now. */
export function askedSheet({ from, to, list = 'now' }: SheetSearch) {
  const year = spanAround('year', dayOf(new Date()))
  const period = from !== undefined && to !== undefined && from <= to ? { from, to } : year
  return { ...period, list } satisfies Input<'mediation.sheet'>
}
