import { z } from 'zod'
import type { Input } from '../../bridge/calls'
import { figureRows } from '../../records/figures/figures'
import { spanAround } from '../../records/figures/period'
import { dayOf } from '../../records/kit/dates'

/** What the address of the report says: the period, what stands in the rows, and the part that it is narrowed to. */
export const figuresSearch = z.object({
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  by: z
    .enum(figureRows.map((r) => r.code))
    .optional()
    .catch(undefined),
  section: z.uuid().optional().catch(undefined),
  group: z.uuid().optional().catch(undefined),
  category: z.string().max(60).optional().catch(undefined),
})
export type FiguresSearch = z.infer<typeof figuresSearch>

/** What is asked of the office; without a word it is this year, by street. */
export function askedFigures({ from, to, by = 'section', section, group, category }: FiguresSearch) {
  const year = spanAround('year', dayOf(new Date()))
  const period = from !== undefined && to !== undefined && from <= to ? { from, to } : year
  return {
    ...period,
    by,
    within: { ...(section && { section }), ...(group && { group }), ...(category && { category }) },
  } satisfies Input<'figures.read'>
}
