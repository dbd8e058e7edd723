import type { AnyRegister } from '../records/kit/register'
import { fieldsOf } from '../records/kit/register'
import { searchTable, sortedByReading } from './columns'
import type { Derived } from './derived'
import type { Run } from './dialect'
import type { Column } from './tables'

interface Statements {
  columns: string[]
  insert: string
  update: string
  derive: string
  remove: string
  index: string
  unindex: string
}

const quote = (name: string): string => `"${name}"`

const kept = new Map<string, Statements>()

/** The fixed statements of a register's table; their names come from the declaration and from nowhere else. */
function statementsOf(register: AnyRegister): Statements {
  let s = kept.get(register.id)
  if (!s) {
    const derived = ['searchText', ...sortedByReading(register).map((key) => `${key}Sort`)]
    const columns = [
      'id',
      'revision',
      'createdAt',
      'updatedAt',
      'archivedAt',
      ...fieldsOf(register).map(([key]) => key),
      ...derived,
    ]
    const table = quote(register.id)
    const fts = quote(searchTable(register))
    s = {
      columns,
      insert: `insert into ${table} (${columns.map(quote).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      update: `update ${table} set ${columns.map((c) => `${quote(c)} = ?`).join(', ')} where "local" = ?`,
      derive: `update ${table} set ${derived.map((c) => `${quote(c)} = ?`).join(', ')} where "local" = ?`,
      remove: `delete from ${table} where "local" = ?`,
      index: `insert into ${fts} (rowid, t) values (?, ?)`,
      unindex: `delete from ${fts} where rowid = ?`,
    }
    kept.set(register.id, s)
  }
  return s
}

/** Writes rows of a register together with their search index. Only `Work` calls it. */
export class RowWriter {
  readonly #run: Run
  readonly #register: AnyRegister
  readonly #s: Statements

  constructor(run: Run, register: AnyRegister) {
    this.#run = run
    this.#register = register
    this.#s = statementsOf(register)
  }

  insert(row: Record<string, Column>, d: Derived): void {
    const whole: Record<string, Column> = { ...row, ...d.sorts, searchText: d.search.text }
    const local = this.#run(
      this.#s.insert,
      this.#s.columns.map((c) => whole[c] ?? null),
    )
    this.#run(this.#s.index, [local, d.search.tokens])
  }

  update(local: number, row: Record<string, Column>, d: Derived, searchChanged: boolean): void {
    const whole: Record<string, Column> = { ...row, ...d.sorts, searchText: d.search.text }
    this.#run(this.#s.update, [...this.#s.columns.map((c) => whole[c] ?? null), local])
    if (searchChanged) this.#reindex(local, d)
  }

  /** Writes only what is derived: something that the record points to has got another title. */
  derive(local: number, d: Derived): void {
    this.#run(this.#s.derive, [
      d.search.text,
      ...sortedByReading(this.#register).map((key) => d.sorts[`${key}Sort`]!),
      local,
    ])
    this.#reindex(local, d)
  }

  remove(local: number): void {
    this.#run(this.#s.unindex, [local])
    this.#run(this.#s.remove, [local])
  }

  #reindex(local: number, d: Derived): void {
    this.#run(this.#s.unindex, [local])
    this.#run(this.#s.index, [local, d.search.tokens])
  }
}
