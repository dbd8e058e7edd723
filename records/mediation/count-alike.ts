import type { FigureQuery } from '../figures/figures'
import type { CategoryList } from './dispute-categories'
import { rowFigures, sheetCell, sheetFigures, sheetTables, type SheetFigure, type SheetRow } from './statutory-sheet'

/** The fields by which accepted cases are told apart in all, and in the rows of the tables. */
export const alikeInAll = ['outcome', 'agreementForm', 'level', 'fulfilment', 'averted', 'risk'] as const
export const alikeInRows = ['source', 'kind', 'difficulty', 'outcome'] as const
type AlikeField = (typeof alikeInAll)[number] | (typeof alikeInRows)[number]
type Stored = string | number | null

/** Accepted cases that are alike in all such fields: how many, and what they add up to. */
export type AlikeCases = Readonly<Partial<Record<AlikeField, Stored>>> & {
  readonly cases: number
  readonly persons: number
  readonly amount: number
}

/** A filter as the list would ask it; several answers of one field are stored in one text. */
function matches(value: Stored, filter: FigureQuery['filters'][string]): boolean {
  if ('empty' in filter) return value === null
  if (!('any' in filter) || value === null) return false
  const text = String(value)
  return filter.any.some((code) => (text.startsWith('[') ? text.includes(`"${code}"`) : text === code))
}

/** Whether cases pass all filters; what a value answers is asked once, however many cases have it. */
function passing(filters: FigureQuery['filters']): (alike: AlikeCases) => boolean {
  const tests = Object.entries(filters).map(([key, filter]) => {
    const answers = new Map<Stored, boolean>()
    return (alike: AlikeCases): boolean => {
      const value = alike[key as AlikeField] ?? null
      let answer = answers.get(value)
      if (answer === undefined) answers.set(value, (answer = matches(value, filter)))
      return answer
    }
  })
  return (alike) => tests.every((test) => test(alike))
}

/**
 * Counts everything on the sheet that is counted by the day of acceptance.
 * @param inAll the accepted cases, alike by `alikeInAll`
 * @param inRows the same cases, alike by `alikeInRows`
 */
export function countAlike(
  inAll: readonly AlikeCases[],
  inRows: readonly AlikeCases[],
  list: CategoryList,
): Record<string, number> {
  const counts: Record<string, number> = {}
  const count = (alike: readonly AlikeCases[], figure: SheetFigure, row?: SheetRow): void => {
    const isIn = passing(figure.filters)
    let sum = 0
    for (const one of alike) if (isIn(one)) sum += one[figure.sum ?? 'cases']
    counts[sheetCell(figure, row)] = sum
  }
  for (const figure of sheetFigures) if (figure.dated === 'acceptedOn') count(inAll, figure)
  for (const row of sheetTables(list).flatMap((table) => table.rows)) {
    const its = inRows.filter(passing(row.filters))
    for (const figure of rowFigures) count(its, figure, row)
  }
  return counts
}
