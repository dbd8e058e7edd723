import { sql, type RawBuilder } from 'kysely'
import { filterCondition } from '../../../db/list'
import type { Read } from '../../../db/records'
import { standingCondition } from '../../../db/standing'
import { rowsOf } from '../../../db/statement'
import { narrowed, type Figure, type FigureQuery, type FigureRows, type Within } from '../../../records/figures'
import type { Period } from '../../../records/period'
import { registerOf } from '../../../records/registers'

export interface Asked {
  readonly period: Period
  readonly today: string
  readonly within: Within
}

/** What every row is counted by: a stored field, or the month of the day that dates the record. */
export type Rows = FigureRows | 'list'

/** Counts by row ('' is what has none), then by figure. Without rows everything is in one, under ''. */
export type Counted = Map<string, Map<string, number>>

/**
 * Counts figures: one statement for all that count the same register by the same day, and of shops those that stand alike. What
 * its figures have in common stands in its condition and finds the index, the rest before each count.
 */
export async function countFigures(
  read: Read,
  figures: readonly Figure[],
  asked: Asked,
  rows?: Rows,
): Promise<Counted> {
  const counted: Counted = new Map()
  const queries = figures.map((figure) => ({
    figure,
    query: narrowed(figure.query(asked.period, asked.today), asked.within),
  }))
  for (const together of Map.groupBy(queries, alike).values()) await countTogether(read, together, rows, counted)
  return counted
}

/** What can be counted in one statement has the same. */
const alike = ({ figure, query }: Asking): string => JSON.stringify([query.register, figure.dated, query.standing])

interface Asking {
  readonly figure: Figure
  readonly query: FigureQuery
}

async function countTogether(
  read: Read,
  asking: readonly Asking[],
  rows: Rows | undefined,
  counted: Counted,
): Promise<void> {
  const { register, standing } = asking[0]!.query
  const common = Object.entries(asking[0]!.query.filters).filter(([key, filter]) =>
    asking.every(({ query }) => JSON.stringify(query.filters[key]) === JSON.stringify(filter)),
  )
  const isCommon = new Set(common.map(([key]) => key))
  const columns = asking.map(({ figure, query }, n) => {
    const own = Object.entries(query.filters).filter(([key]) => !isCommon.has(key))
    const all = own.map(([key, filter]) => condition(query, key, filter))
    const what = figure.sum ? sql`total(${sql.ref(figure.sum)})` : sql`count(*)`
    const only = all.length > 0 ? sql` filter (where ${sql.join(all, sql` and `)})` : sql``
    return sql`${what}${only} as ${sql.ref(`n${n}`)}`
  })
  const where = [
    sql`archivedAt is null`,
    ...common.map(([key, filter]) => condition(asking[0]!.query, key, filter)),
    ...(standing ? [standingCondition(standing)] : []),
  ]
  const { key, groups } = groupedBy(rows, asking[0]!.figure)
  const statement = sql<Record<string, string | number | null>>`
    select ${key} as "row", ${sql.join(columns)} from ${sql.table(register)}
    where ${sql.join(where, sql` and `)} ${groups}`
  for (const row of await rowsOf(read, statement)) {
    const name = String(row['row'] ?? '')
    const counts = counted.get(name) ?? new Map<string, number>()
    for (const [n, { figure }] of asking.entries())
      counts.set(figure.id, (counts.get(figure.id) ?? 0) + Number(row[`n${n}`]))
    counted.set(name, counts)
  }
}

const condition = ({ register }: FigureQuery, key: string, filter: FigureQuery['filters'][string]) =>
  filterCondition(registerOf(register), key, filter)

/**
 * What stands in the row, and how it is grouped. Months and lists are grouped by day, in the order of the index, and their days
 * added up here: sorting a year of checks would take longer than counting them. Shops lie in the index in the order of their
 * streets; before everything else the sign keeps SQLite from walking through all years in the order of the rows.
 */
function groupedBy(
  rows: Rows | undefined,
  { dated }: Figure,
): { key: RawBuilder<unknown>; groups: RawBuilder<unknown> } {
  if (rows === undefined) return { key: sql`''`, groups: sql`` }
  const day = sql.ref(dated ?? '')
  if (rows === 'month') return { key: sql`substr(${day}, 1, 7)`, groups: sql`group by ${day}` }
  const field = sql.ref(rows)
  if (rows === 'list') return { key: field, groups: sql`group by ${day}, ${field}` }
  const isInOrder = dated === undefined && rows === 'section'
  return { key: isInOrder ? field : sql`+${field}`, groups: sql`group by 1` }
}
