import { sql, type CompiledQuery, type Kysely, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import { kinds } from '../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../records/kit/register'
import { Said } from '../records/kit/said'
import { registerOf, type RegisterId } from '../records/registers'
import type { ShopStanding } from '../records/shops/shop-standing'
import { searchTable, sortColumn } from './columns'
import type { Readable } from './records'
import { searchQuery } from './search-text'
import { standingCondition } from './standing'
import { recordColumns, storedRecord, type StoredRecord } from './stored'
import type { RegisterRow, Tables } from './tables'

/** A filter on one field: any of these codes or ids (also one of several answers), a range (both ends included), or nothing filled in. */
export type ListFilter = { any: string[] } | { from?: string | undefined; to?: string | undefined } | { empty: true }

/** Which records: words typed, filters by field, archived ones or the living; of shops also how they stand. */
export interface ListQuery {
  register: RegisterId
  words?: string
  filters?: Record<string, ListFilter>
  archived?: boolean
  standing?: ShopStanding | undefined
}
export interface ListSort {
  field: string
  down?: boolean
}

type Rows = SelectQueryBuilder<Tables, RegisterId, object>

/** The order that a register opens in: its first two sortable fields. */
const openingOrder = (register: AnyRegister): ListSort[] =>
  register.sorts.slice(0, 2).map((field: string) => ({ field }))

/** A filter as a condition on the stored row. */
export function filterCondition(register: AnyRegister, key: string, filter: ListFilter): RawBuilder<boolean> {
  const { kind } = fieldOf(register, key)
  const { column } = kinds[kind]
  const stored = (text: string): string | number => (column === 'integer' ? Number(text) : text)
  const name = sql.ref(key)
  // Several answers are stored in one text, each in its quotes.
  if ('any' in filter && kind === 'choices')
    return sql`(${name} > '' and (${sql.join(
      filter.any.map((code) => sql`instr(${name}, ${JSON.stringify(code)})`),
      sql` or `,
    )}))`
  if ('any' in filter)
    return filter.any.length === 1
      ? sql`${name} = ${stored(filter.any[0]!)}`
      : sql`${name} in (${sql.join(filter.any.map(stored))})`
  if ('empty' in filter) return sql`${name} is null`
  const { from, to } = filter
  const ends = [
    ...(from === undefined ? [] : [sql<boolean>`${name} >= ${stored(from)}`]),
    ...(to === undefined ? [] : [sql<boolean>`${name} <= ${stored(to)}`]),
  ]
  return ends.length === 0 ? sql`1` : sql`(${sql.join(ends, sql` and `)})`
}

function found(db: Readable, query: ListQuery): Rows {
  const register = registerOf(query.register)
  let rows = (db as Kysely<Tables>)
    .selectFrom(query.register)
    .where('archivedAt', query.archived ? 'is not' : 'is', null) as unknown as Rows
  const typed = (query.words ?? '').trim()
  if (typed !== '') {
    const words = searchQuery(typed)
    if (!words) return rows.where(sql<boolean>`0`)
    const fts = sql.table(searchTable(register))
    rows = rows.where('local', 'in', sql<number>`(select rowid from ${fts} where ${fts} match ${words.match})`)
    for (const piece of words.verify) rows = rows.where(sql<boolean>`instr("searchText", ${piece})`)
  }
  for (const [key, filter] of Object.entries(query.filters ?? {})) {
    const asksWhoLacksIt = 'empty' in filter && (register.wanted ?? []).includes(key)
    if (!register.filters.includes(key) && !asksWhoLacksIt)
      throw new Said('denied', `${register.label}不能按这一项筛选。`)
    rows = rows.where(filterCondition(register, key, filter))
  }
  if (query.standing) {
    if (query.register !== 'shop') throw new Said('denied', `${register.label}不能按商户的情况筛选。`)
    rows = rows.where(standingCondition(query.standing))
  }
  return rows
}

function ordered(register: AnyRegister, rows: Rows, sort: readonly ListSort[]): Rows {
  let inOrder = rows
  const opening = openingOrder(register)
  const [first] = sort
  // Within its first field a list keeps its opening order: a street sorted by section stays in order of doors.
  const wholeOpening = sort.length <= 1 && (!first || first.field === opening[0]?.field)
  const order = wholeOpening ? opening.map(({ field }) => ({ field, down: first?.down ?? false })) : sort
  for (const { field, down } of order) {
    if (!register.sorts.includes(field)) throw new Said('denied', `${register.label}不能按这一项排序。`)
    inOrder = inOrder.orderBy(sortColumn(register, field), down ? 'desc' : 'asc')
  }
  return inOrder.orderBy('local', order.at(-1)?.down ? 'desc' : 'asc')
}

/**
 * The query of one page of a list; exported so that its plan can be looked at. The page is cut out before its records are
 * read, so that a sort carries no whole rows; and it is cut out of `*`, because SQLite weighs a sort by the number of columns
 * and takes the index of the order only where the rows look wide. A cross join keeps the order of its left side.
 */
export function listStatement(
  db: Readable,
  query: ListQuery,
  sort: readonly ListSort[],
  offset: number,
  limit: number,
): CompiledQuery<RegisterRow> {
  const register = registerOf(query.register)
  const page = ordered(register, found(db, query), sort).selectAll().limit(limit).offset(offset)
  // Written out, because building a statement of forty columns takes longer than reading ten rows.
  const columns = sql.raw(
    recordColumns(register)
      .map((column) => `record."${column}"`)
      .join(', '),
  )
  const record = sql.table(register.id)
  return sql<RegisterRow>`select ${columns} from ${page} page cross join ${record} record on record.local = page.local`.compile(
    db as Kysely<Tables>,
  )
}

/** One page of a list. */
export async function listRecords(
  db: Readable,
  query: ListQuery,
  sort: readonly ListSort[] = [],
  offset = 0,
  limit = 100,
): Promise<StoredRecord[]> {
  const register = registerOf(query.register)
  const { rows } = await (db as Kysely<Tables>).executeQuery(listStatement(db, query, sort, offset, limit))
  return rows.map((row) => storedRecord(register, row))
}

/** How many records a query finds. */
export async function countRecords(db: Readable, query: ListQuery): Promise<number> {
  const { n } = await found(db, query)
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Some columns of everything a query finds, in order, as they are stored. */
export async function selectColumns<Row>(
  db: Readable,
  query: ListQuery,
  columns: readonly (keyof Row & string)[],
  sort: readonly ListSort[] = [],
): Promise<Row[]> {
  const rows = ordered(registerOf(query.register), found(db, query), sort)
  return (await rows.select(columns as never).execute()) as Row[]
}

/** Ids of everything a query finds, in order. */
export async function selectIds(db: Readable, query: ListQuery, sort: readonly ListSort[] = []): Promise<string[]> {
  const rows = await selectColumns<{ id: string }>(db, query, ['id'], sort)
  return rows.map((row) => row.id)
}
