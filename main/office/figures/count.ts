import { sql, type RawBuilder } from 'kysely'
import { filterCondition } from '../../../db/list'
import type { Read } from '../../../db/records'
import { signedMarks, standingCondition } from '../../../db/standing'
import { rowsOf } from '../../../db/statement'
import { narrowed, type Figure, type FigureQuery, type FigureRows, type Within } from '../../../records/figures/figures'
import type { Period } from '../../../records/figures/period'
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

/** What can be counted in one statement has the same; all papers are looked at together. */
const alike = ({ figure, query }: Asking): string =>
  JSON.stringify([query.register, figure.dated, query.standing?.is === 'signed' ? query.standing.on : query.standing])

type CountRow = Record<string, string | number | null>

interface Groups {
  readonly key: RawBuilder<unknown>
  readonly groups: RawBuilder<unknown>
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
  const [{ figure, query }] = asking as [Asking]
  const common = Object.entries(query.filters).filter(([key, filter]) =>
    asking.every((other) => JSON.stringify(other.query.filters[key]) === JSON.stringify(filter)),
  )
  const where = [sql`archivedAt is null`, ...common.map(([key, filter]) => condition(query, key, filter))]
  const statement =
    query.standing?.is === 'signed'
      ? countSigned(asking, where, query.standing.on, rows)
      : countRecords(
          asking,
          query.standing ? [...where, standingCondition(query.standing)] : where,
          common,
          groupedBy(rows, figure),
        )
  for (const row of await rowsOf(read, statement)) {
    const name = String(row['row'] ?? '')
    const counts = counted.get(name) ?? new Map<string, number>()
    for (const [n, one] of asking.entries())
      counts.set(one.figure.id, (counts.get(one.figure.id) ?? 0) + Number(row[`n${n}`]))
    counted.set(name, counts)
  }
}

/** Records that fit all figures alike, and of these the ones that each figure counts. */
function countRecords(
  asking: readonly Asking[],
  where: readonly RawBuilder<unknown>[],
  common: readonly [string, unknown][],
  { key, groups }: Groups,
): RawBuilder<CountRow> {
  const isCommon = new Set(common.map(([name]) => name))
  const columns = asking.map(({ figure, query }, n) => {
    const own = Object.entries(query.filters).filter(([name]) => !isCommon.has(name))
    const all = own.map(([name, filter]) => condition(query, name, filter))
    const what = figure.sum ? sql`total(${sql.ref(figure.sum)})` : sql`count(*)`
    const only = all.length > 0 ? sql` filter (where ${sql.join(all, sql` and `)})` : sql``
    return sql`${what}${only} as ${sql.ref(`n${n}`)}`
  })
  return sql`select ${key} as "row", ${sql.join(columns)} from ${sql.table(asking[0]!.query.register)}
    where ${sql.join(where, sql` and `)} ${groups}`
}

/** Shops that trade, with a mark for each paper: kept aside, so that a shop's signatures are looked at once for all papers. */
function countSigned(
  asking: readonly Asking[],
  where: readonly RawBuilder<unknown>[],
  on: string,
  rows: Rows | undefined,
): RawBuilder<CountRow> {
  const kinds = asking.flatMap(({ query }) => (query.standing?.is === 'signed' ? [query.standing.kind] : []))
  const columns = kinds.map(
    (_, n) => sql`count(*) filter (where substr(marks, ${n + 1}, 1) = '1') as ${sql.ref(`n${n}`)}`,
  )
  const all = sql.join([...where, standingCondition({ is: 'trading' })], sql` and `)
  return sql`
    with stand as materialized (
      select ${rows ? sql.ref(rows) : sql`''`} as own, ${signedMarks(kinds, on)} as marks from shop where ${all})
    select own as "row", ${sql.join(columns)} from stand ${rows ? sql`group by 1` : sql``}`
}

const condition = ({ register }: FigureQuery, key: string, filter: FigureQuery['filters'][string]) =>
  filterCondition(registerOf(register), key, filter)

/**
 * What stands in the row, and how it is grouped. Months and lists are grouped by day, in the order of the index, and their days
 * added up here: sorting a year of checks would take longer than counting them. Shops lie in the index in the order of their
 * streets; before everything else the sign keeps SQLite from walking through all years in the order of the rows.
 */
function groupedBy(rows: Rows | undefined, { dated }: Figure): Groups {
  if (rows === undefined) return { key: sql`''`, groups: sql`` }
  const day = sql.ref(dated ?? '')
  if (rows === 'month') return { key: sql`substr(${day}, 1, 7)`, groups: sql`group by ${day}` }
  const field = sql.ref(rows)
  if (rows === 'list') return { key: field, groups: sql`group by ${day}, ${field}` }
  const isInOrder = dated === undefined && rows === 'section'
  return { key: isInOrder ? field : sql`+${field}`, groups: sql`group by 1` }
}
