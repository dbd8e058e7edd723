import { fieldsOf, type AnyRegister } from '../records/kit/register'
import { searchTable, sortedByReading } from './columns'
import type { Derived } from './derived'
import type { Run } from './dialect'
import type { Column, RegisterRow } from './tables'

const quote = (name: string): string => `"${name}"`

/** Writes rows of a register together with their search index; names come from the declaration alone. Only `Work` calls it. */
export class RowWriter {
  readonly #run: Run
  readonly #table: string
  readonly #index: string
  readonly #columns: string[]
  readonly #insert: string

  constructor(run: Run, register: AnyRegister) {
    this.#run = run
    this.#table = quote(register.id)
    this.#index = quote(searchTable(register))
    this.#columns = [
      'id',
      'revision',
      'createdAt',
      'updatedAt',
      'archivedAt',
      'searchText',
      ...fieldsOf(register).map(([key]) => key),
      ...sortedByReading(register).map((key) => `${key}Sort`),
    ]
    const marks = this.#columns.map(() => '?').join(', ')
    this.#insert = `insert into ${this.#table} (${this.#columns.map(quote).join(', ')}) values (${marks})`
  }

  insert(row: Record<string, Column>, d: Derived): void {
    const whole: Record<string, Column> = { ...row, ...d.sorts, searchText: d.search!.text }
    const local = this.#run(
      this.#insert,
      this.#columns.map((c) => whole[c] ?? null),
    )
    this.#run(`insert into ${this.#index} (rowid, t) values (?, ?)`, [local, d.search!.tokens])
  }

  /** Writes what differs from the stored row, and no more: every column named costs SQLite the indexes that hold it. */
  update(stored: RegisterRow, row: Record<string, Column>, d: Derived): void {
    const whole: Record<string, Column> = { ...row, ...d.sorts, ...(d.search && { searchText: d.search.text }) }
    const changed = this.#columns.filter((c) => Object.hasOwn(whole, c) && whole[c] !== stored[c])
    const { local } = stored
    if (changed.length === 0) return
    this.#run(`update ${this.#table} set ${changed.map((c) => `${quote(c)} = ?`).join(', ')} where "local" = ?`, [
      ...changed.map((c) => whole[c] ?? null),
      local,
    ])
    if (!d.search || !changed.includes('searchText')) return
    this.#unindex(local)
    this.#run(`insert into ${this.#index} (rowid, t) values (?, ?)`, [local, d.search.tokens])
  }

  remove(stored: RegisterRow): void {
    const { local } = stored
    this.#unindex(local)
    this.#run(`delete from ${this.#table} where "local" = ?`, [local])
  }

  #unindex(local: number): void {
    this.#run(`delete from ${this.#index} where rowid = ?`, [local])
  }
}
