import { fieldsOf, type AnyRegister } from '../records/kit/register'
import { searchTable, sortedByReading } from './columns'
import type { Derived } from './derived'
import type { Run } from './dialect'
import type { Column, RegisterRow } from './tables'

const quote = (name: string): string => `"${name}"`

interface Names {
  readonly table: string
  readonly index: string
  /** The columns of a new row, in the order of `insert`. */
  readonly columns: readonly string[]
  readonly insert: string
}

const names = new WeakMap<AnyRegister, Names>()

/** What the statements of a register are made of; put together once, because every save asks. */
function namesOf(register: AnyRegister): Names {
  let known = names.get(register)
  if (!known) {
    const table = quote(register.id)
    const columns = [
      'id',
      'revision',
      'createdAt',
      'updatedAt',
      'archivedAt',
      'searchText',
      ...fieldsOf(register).map(([key]) => key),
      ...sortedByReading(register).map((key) => `${key}Sort`),
    ]
    const marks = columns.map(() => '?').join(', ')
    const insert = `insert into ${table} (${columns.map(quote).join(', ')}) values (${marks})`
    names.set(register, (known = { table, index: quote(searchTable(register)), columns, insert }))
  }
  return known
}

/** Writes rows of a register together with their search index; names come from the declaration alone. Only `Work` calls it. */
export class RowWriter {
  readonly #run: Run
  readonly #names: Names

  constructor(run: Run, register: AnyRegister) {
    this.#run = run
    this.#names = namesOf(register)
  }

  /** @param row its columns; those that are left out are null */
  insert(row: Record<string, Column>, d: Derived): void {
    const { columns, insert } = this.#names
    const derived: Record<string, Column> = { ...d.sorts, searchText: d.search!.text }
    const local = this.#run(
      insert,
      columns.map((c) => row[c] ?? derived[c] ?? null),
    )
    this.#index(local, d)
  }

  /**
   * Writes what differs from the stored row, and no more: every column named costs SQLite the indexes that hold it.
   * @param row the columns that may have changed
   */
  update(stored: RegisterRow, row: Record<string, Column>, d: Derived): void {
    const whole: Record<string, Column> = { ...row, ...d.sorts, ...(d.search && { searchText: d.search.text }) }
    const changed = Object.keys(whole).filter((c) => whole[c] !== stored[c])
    const { local } = stored
    if (changed.length === 0) return
    this.#run(`update ${this.#names.table} set ${changed.map((c) => `${quote(c)} = ?`).join(', ')} where "local" = ?`, [
      ...changed.map((c) => whole[c] ?? null),
      local,
    ])
    if (!d.search) return // a masked number is in the index and not in the text
    this.#unindex(local)
    this.#index(local, d)
  }

  remove(stored: RegisterRow): void {
    const { local } = stored
    this.#unindex(local)
    this.#run(`delete from ${this.#names.table} where "local" = ?`, [local])
  }

  #index(local: number, d: Derived): void {
    this.#run(`insert into ${this.#names.index} (rowid, t) values (?, ?)`, [local, d.search!.tokens])
  }

  #unindex(local: number): void {
    this.#run(`delete from ${this.#names.index} where rowid = ?`, [local])
  }
}
