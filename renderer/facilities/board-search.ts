import { z } from 'zod'
import { dayOf } from '../../records/kit/dates'
import { spanAround, type Period } from '../../records/figures/period'

/** What the address of the board says: the period and the street. */
export const boardSearch = z.object({
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  section: z.uuid().optional().catch(undefined),
})
export type BoardSearch = z.infer<typeof boardSearch>

/** The period that is asked for; without a word it is this quarter. */
export const boardPeriod = ({ from, to }: BoardSearch): Period =>
  from !== undefined && to !== undefined && from <= to ? { from, to } : spanAround('quarter', dayOf(new Date()))
