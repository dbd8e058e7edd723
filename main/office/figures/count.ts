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

/** Counts by row ('' is what has none), then by figure. */
export type Counted = Map<string, Record<string, number>>

/**
 * Counts figures by row, once for each way to make rows, all in the same look at the records; with no way to make rows
 * everything stands in one, under ''. One statement counts all figures of the same register and day, and of shops those that
 * stand alike. What its figures have in common stands in its condition and finds the index, the rest before each count.
 */
export async function countFigures(
  read: Read,
  figures: readonly Figure[],
  asked: Asked,
  ...rows: readonly Rows[]
): Promise<[Counted, ...Counted[]]> {
  const counted: [Counted, ...Counted[]] = [new Map(), ...rows.slice(1).map((): Counted => new Map())]
  const asking = figures.map((figure) => ({
    figure,
    query: narrowed(figure.query(asked.period, asked.today), asked.within),
  }))
  for (const together of Map.groupBy(asking, alike).values()) {
    const [{ query }] = together as [Asking]
    const statement =
      query.standing?.is === 'signed'
        ? countSigned(together, query.standing.on, rows)
        : countRecords(together, grouped(rows, together[0]!.figure))
    for (const row of await rowsOf(read, statement))
      for (const [by, counts] of counted.entries()) addTo(counts, String(row[`by${by}`] ?? ''), together, row)
  }
  return counted
}

interface Asking {
  readonly figure: Figure
  readonly query: FigureQuery
}

/** The names of its rows, `by0`, `by1`, and its counts, `n0`, `n1`, … */
type CountRow = Record<string, string | number | null>

/**
 * What can be counted in one statement has the same. Signatures are looked at for all papers together, and extinguishers found
 * by an index of their own.
 */
const alike = ({ figure, query: { register, standing } }: Asking): string =>
  JSON.stringify([
    register,
    figure.dated,
    standing?.is === 'signed' ? standing.on : standing?.is === 'renewed' ? standing : null,
  ])

function addTo(counted: Counted, name: string, asking: readonly Asking[], row: CountRow): void {
  let counts = counted.get(name)
  if (!counts) counted.set(name, (counts = {}))
  for (const [n, { figure }] of asking.entries()) counts[figure.id] = (counts[figure.id] ?? 0) + Number(row[`n${n}`])
}

/** What a query asks of a record, each by a name that is the same where another query asks the same. */
function conditionsOf({ register, filters, standing }: FigureQuery): Map<string, RawBuilder<boolean>> {
  const conditions = new Map(
    Object.entries(filters).map(([key, filter]) => [
      JSON.stringify([key, filter]),
      filterCondition(registerOf(register), key, filter),
    ]),
  )
  if (standing) conditions.set(JSON.stringify(standing), standingCondition(standing))
  return conditions
}

const isLiving = sql<boolean>`archivedAt is null`
const allOf = (conditions: Iterable<RawBuilder<boolean>>) => sql.join([...conditions], sql` and `)

/** Records that fit all figures alike, and of these the ones that each figure counts. */
function countRecords(asking: readonly Asking[], { keys, groups }: Grouped): RawBuilder<CountRow> {
  const conditions = asking.map(({ query }) => conditionsOf(query))
  const common = [...conditions[0]!].filter(([name]) => conditions.every((others) => others.has(name)))
  const isCommon = new Map(common)
  const counts = asking.map(({ figure }, n) => {
    const own = [...conditions[n]!].flatMap(([name, condition]) => (isCommon.has(name) ? [] : [condition]))
    const what = figure.sum ? sql`total(${sql.ref(figure.sum)})` : sql`count(*)`
    return sql`${what}${own.length > 0 ? sql` filter (where ${allOf(own)})` : sql``} as ${sql.ref(`n${n}`)}`
  })
  return sql`select ${sql.join([...keys, ...counts])} from ${sql.table(asking[0]!.query.register)}
    where ${allOf([isLiving, ...isCommon.values()])} ${groups}`
}

/** Shops that trade, with a mark for each paper: kept aside, so that a shop's signatures are looked at once for all papers. */
function countSigned(asking: readonly Asking[], on: string, rows: readonly Rows[]): RawBuilder<CountRow> {
  const kinds = asking.flatMap(({ query }) => (query.standing?.is === 'signed' ? [query.standing.kind] : []))
  const { register, filters } = asking[0]!.query
  const shops = conditionsOf({ register, filters, standing: { is: 'trading' } }).values()
  const { keys, groups } = grouped(rows, asking[0]!.figure)
  const counts = kinds.map(
    (_, n) => sql`count(*) filter (where substr(marks, ${n + 1}, 1) = '1') as ${sql.ref(`n${n}`)}`,
  )
  return sql`
    with stand as materialized (
      select ${sql.join([...rows.map((key) => sql.ref(key)), sql`${signedMarks(kinds, on)} as marks`])}
      from shop where ${allOf([isLiving, ...shops])})
    select ${sql.join([...keys, ...counts])} from stand ${groups}`
}

interface Grouped {
  readonly keys: readonly RawBuilder<unknown>[]
  readonly groups: RawBuilder<unknown>
}

/**
 * What names the rows, and how they are grouped. Months are grouped by day, in the order of the index, and their days added up
 * here: sorting a year of checks would take longer than counting them. Shops lie in the index in the order of their streets;
 * before everything else the sign keeps SQLite from walking through all years in the order of the rows.
 */
function grouped(rows: readonly Rows[], { dated }: Figure): Grouped {
  const isByDay = rows.includes('month')
  const ways = rows.map((row) => {
    if (row === 'month') return { key: sql`substr(${sql.ref(dated!)}, 1, 7)`, group: sql.ref(dated!) }
    const isInOrder = isByDay || (dated === undefined && row === 'section')
    const key = isInOrder ? sql.ref(row) : sql`+${sql.ref(row)}`
    return { key, group: key }
  })
  return {
    keys: ways.map(({ key }, n) => sql`${key} as ${sql.ref(`by${n}`)}`),
    groups: ways.length > 0 ? sql`group by ${sql.join(ways.map(({ group }) => group))}` : sql``,
  }
}
