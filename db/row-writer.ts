import { CompiledQuery, type Kysely } from 'kysely'
import type { AnyRegister } from '../records/kit/register'
import { fieldsOf } from '../records/kit/register'
import { searchTable, sortedByReading } from './columns'
import type { Derived } from './derived'
import type { Column, Tables } from './tables'

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
  readonly #db: Kysely<Tables>
  readonly #register: AnyRegister
  readonly #s: Statements

  constructor(db: Kysely<Tables>, register: AnyRegister) {
    this.#db = db
    this.#register = register
    this.#s = statementsOf(register)
  }

  #run(sql: string, parameters: readonly unknown[]) {
    return this.#db.executeQuery(CompiledQuery.raw(sql, parameters as unknown[]))
  }

  async insert(row: Record<string, Column>, d: Derived): Promise<void> {
    const whole: Record<string, Column> = { ...row, ...d.sorts, searchText: d.search.text }
    const { insertId } = await this.#run(
      this.#s.insert,
      this.#s.columns.map((c) => whole[c] ?? null),
    )
    await this.#run(this.#s.index, [insertId, d.search.tokens])
  }

  async update(local: number, row: Record<string, Column>, d: Derived, searchChanged: boolean): Promise<void> {
    const whole: Record<string, Column> = { ...row, ...d.sorts, searchText: d.search.text }
    await this.#run(this.#s.update, [...this.#s.columns.map((c) => whole[c] ?? null), local])
    if (searchChanged) await this.#reindex(local, d)
  }

  /** Writes only what is derived: something that the record points to has got another title. */
  async derive(local: number, d: Derived): Promise<void> {
    await this.#run(this.#s.derive, [
      d.search.text,
      ...sortedByReading(this.#register).map((key) => d.sorts[`${key}Sort`]),
      local,
    ])
    await this.#reindex(local, d)
  }

  async remove(local: number): Promise<void> {
    await this.#run(this.#s.unindex, [local])
    await this.#run(this.#s.remove, [local])
  }

  async #reindex(local: number, d: Derived): Promise<void> {
    await this.#run(this.#s.unindex, [local])
    await this.#run(this.#s.index, [local, d.search.tokens])
  }
}
