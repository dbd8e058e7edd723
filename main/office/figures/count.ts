import { sql, type Kysely, type RawBuilder } from 'kysely'
import { filterCondition } from '../../../db/list'
import type { Read } from '../../../db/records'
import { standingCondition } from '../../../db/standing'
import type { Tables } from '../../../db/tables'
import { narrowed, type Figure, type FigureQuery, type Within } from '../../../records/figures'
import type { Period } from '../../../records/period'
import { registerOf } from '../../../records/registers'

export interface Asked {
  readonly period: Period
  readonly today: string
  readonly within: Within
}

/** What every row is counted by: the stored field, or its month. */
export interface Rows {
  readonly field: string
  readonly month?: boolean
}

/** Counts by row ('' is what has none), then by figure. Without rows everything is in one, under ''. */
export type Counted = Map<string, Map<string, number>>

/**
 * Counts figures: one statement for all that count the same register by the same day. What its figures have in common stands in
 * its condition and finds the index, the rest before each count.
 */
export async function countFigures(
  read: Read,
  figures: readonly Figure[],
  asked: Asked,
  rowsOf?: (figure: Figure) => Rows,
): Promise<Counted> {
  const counted: Counted = new Map()
  const queries = figures.map((figure) => ({
    figure,
    query: narrowed(figure.query(asked.period, asked.today), asked.within),
  }))
  for (const together of Map.groupBy(
    queries,
    ({ figure, query }) => `${query.register} ${figure.dated ?? ''}`,
  ).values())
    await countTogether(read, together, rowsOf?.(together[0]!.figure), counted)
  return counted
}

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
  const { register } = asking[0]!.query
  const common = Object.entries(asking[0]!.query.filters).filter(([key, filter]) =>
    asking.every(({ query }) => JSON.stringify(query.filters[key]) === JSON.stringify(filter)),
  )
  const isCommon = new Set(common.map(([key]) => key))
  const columns = asking.map(({ figure, query }, n) => {
    const own = Object.entries(query.filters).filter(([key]) => !isCommon.has(key))
    const all = [
      ...own.map(([key, filter]) => condition(query, key, filter)),
      ...(query.standing ? [standingCondition(query.standing)] : []),
    ]
    const what = figure.sum ? sql`total(${sql.ref(figure.sum)})` : sql`count(*)`
    const only = all.length > 0 ? sql` filter (where ${sql.join(all, sql` and `)})` : sql``
    return sql`${what}${only} as ${sql.ref(`n${n}`)}`
  })
  const where = [sql`archivedAt is null`, ...common.map(([key, filter]) => condition(asking[0]!.query, key, filter))]
  const statement = sql<Record<string, string | number | null>>`
    select ${rowKey(rows)} as "row", ${sql.join(columns)} from ${sql.table(register)}
    where ${sql.join(where, sql` and `)} ${rows ? sql`group by 1` : sql``}`
  for (const row of (await statement.execute(read as unknown as Kysely<Tables>)).rows) {
    const key = String(row['row'] ?? '')
    const counts = counted.get(key) ?? new Map<string, number>()
    for (const [n, { figure }] of asking.entries()) counts.set(figure.id, Number(row[`n${n}`]))
    counted.set(key, counts)
  }
}

const condition = ({ register }: FigureQuery, key: string, filter: FigureQuery['filters'][string]) =>
  filterCondition(registerOf(register), key, filter)

function rowKey(rows: Rows | undefined): RawBuilder<unknown> {
  if (!rows) return sql`''`
  return rows.month ? sql`substr(${sql.ref(rows.field)}, 1, 7)` : sql.ref(rows.field)
}
