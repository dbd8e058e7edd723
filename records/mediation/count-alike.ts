import type { FigureQuery } from '../figures/figures'
import { rowFigures, sheetCell, sheetFigures, sheetTables, type SheetFigure } from './statutory-sheet'
import type { CategoryList } from './dispute-categories'

/** The fields by which accepted cases are told apart on the sheet. */
export const alikeBy = [
  'source',
  'kind',
  'difficulty',
  'outcome',
  'agreementForm',
  'level',
  'fulfilment',
  'averted',
  'risk',
] as const

/** Accepted cases that are alike in every such field: how many, and what they add up to. */
export type AlikeCases = Readonly<Record<(typeof alikeBy)[number], string | number | null>> & {
  readonly cases: number
  readonly persons: number
  readonly amount: number
}

type Filter = FigureQuery['filters'][string]

/** A filter as the list would ask it; several answers of one field are stored in one text. */
function matches(value: string | number | null | undefined, filter: Filter): boolean {
  if ('empty' in filter) return value == null
  if (!('any' in filter) || value == null) return false
  const text = String(value)
  return filter.any.some((code) => (text.startsWith('[') ? text.includes(`"${code}"`) : text === code))
}

const isIn = (alike: AlikeCases, filters: FigureQuery['filters']): boolean =>
  Object.entries(filters).every(([key, filter]) => matches(alike[key as keyof AlikeCases], filter))

/** Counts everything on the sheet that is counted by the day of acceptance, in all and row by row. */
export function countAlike(all: readonly AlikeCases[], list: CategoryList): Record<string, number> {
  const counts: Record<string, number> = {}
  const rows = sheetTables(list).flatMap((table) => table.rows)
  const figures = sheetFigures.filter((f) => f.dated === 'acceptedOn')
  for (const alike of all) {
    const add = (figure: SheetFigure, cell: string): void => {
      if (isIn(alike, figure.filters)) counts[cell] = (counts[cell] ?? 0) + alike[figure.sum ?? 'cases']
    }
    for (const figure of figures) add(figure, sheetCell(figure))
    for (const row of rows)
      if (isIn(alike, row.filters)) for (const figure of rowFigures) add(figure, sheetCell(figure, row))
  }
  return counts
}
