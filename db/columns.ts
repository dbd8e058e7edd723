import { kinds } from '../records/kit/kinds'
import { fieldsOf, fieldOf, type AnyRegister } from '../records/kit/register'
import type { Kind } from '../records/kit/field'
import type { Column } from './tables'

/** Kinds that people sort by what they read: they get a column in pinyin order beside the value. */
const readOrder: ReadonlySet<Kind> = new Set<Kind>(['text', 'longText', 'personName', 'choice', 'reference', 'phone'])

/** The column that orders a list by this field. */
export function sortColumn(register: AnyRegister, key: string): string {
  return readOrder.has(fieldOf(register, key).kind) ? `${key}Sort` : key
}

/** Fields of a register that have a sort column of their own. */
export const sortedByReading = (register: AnyRegister): string[] =>
  register.sorts.filter((key: string) => sortColumn(register, key) !== key)

const systemColumns: readonly [string, 'text' | 'integer'][] = [
  ['local', 'integer'],
  ['id', 'text'],
  ['revision', 'integer'],
  ['createdAt', 'text'],
  ['updatedAt', 'text'],
  ['archivedAt', 'text'],
  ['searchText', 'text'],
]

/** Every column that the table of a register must have, by name; the migrations are tested against it. */
export function declaredColumns(register: AnyRegister): Map<string, 'text' | 'integer'> {
  return new Map([
    ...systemColumns,
    ...fieldsOf(register).map(([key, f]) => [key, kinds[f.kind].column] as const),
    ...sortedByReading(register).map((key) => [`${key}Sort`, 'text'] as const),
  ])
}

/** The name of a register's search index. */
export const searchTable = (register: AnyRegister): string => `${register.id}Search`

/** Values of a record in stored form. */
export function toColumns(register: AnyRegister, values: Record<string, unknown>): Record<string, Column> {
  const row: Record<string, Column> = {}
  for (const [key, f] of fieldsOf(register)) {
    const value = values[key]
    row[key] = value === null || value === undefined ? null : kinds[f.kind].store(value)
  }
  return row
}

const blanks = new WeakMap<AnyRegister, Record<string, unknown>>()

/** Values of which none is known. Copying them is cheaper than naming every field anew, for every row of a list. */
function blank(register: AnyRegister): Record<string, unknown> {
  let values = blanks.get(register)
  if (!values) blanks.set(register, (values = Object.fromEntries(fieldsOf(register).map(([key]) => [key, null]))))
  return { ...values }
}

/** Stored columns back to the values of a record. */
export function fromColumns(register: AnyRegister, row: Record<string, unknown>): Record<string, unknown> {
  const values = blank(register)
  for (const [key, f] of fieldsOf(register)) {
    const stored = row[key] as Column | undefined
    if (stored !== null && stored !== undefined) values[key] = kinds[f.kind].load(stored)
  }
  return values
}
