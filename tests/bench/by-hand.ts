import type Database from 'better-sqlite3'
import { chainEnd } from '../../db/chain'
import { fromColumns, toColumns } from '../../db/columns'
import { derive } from '../../db/derived'
import { newId } from '../../db/ids'
import type { AnyRegister } from '../../records/kit/register'

/** A row ready to be written: its columns, the words of its index entry, and what its change says. */
export interface ReadyRow {
  readonly columns: Record<string, string | number | null>
  readonly tokens: string
  readonly fields: string
}

/** Makes a row ready, as the program would write it. Not timed: the floor is the writing alone. */
export function ready(
  register: AnyRegister,
  values: Record<string, unknown>,
  titleOf: (id: string) => string,
  id = newId(),
): ReadyRow {
  const own = toColumns(register, values)
  const { search, sorts } = derive(register, values, titleOf)
  const at = new Date().toISOString()
  const stamps = { id, revision: 1, createdAt: at, updatedAt: at, archivedAt: null, searchText: search!.text }
  const said = Object.entries(own).filter(([, value]) => value !== null)
  const fields = JSON.stringify(Object.fromEntries(said.map(([key, value]) => [key, [null, value]])))
  return { columns: { ...own, ...sorts, ...stamps }, tokens: search!.tokens, fields }
}

const device = '0123456789ab'
const person = newId()
const hash = 'f'.repeat(64)

/**
 * Writes rows as a person with a prepared statement would: row, index entry, change, act and the end of the chain, which are
 * the same bytes as the program's; nothing read, nothing checked, nothing compared.
 */
export class ByHand {
  readonly #database: Database.Database
  readonly #insertBatch: Database.Statement
  readonly #insertChange: Database.Statement
  readonly #keepChainEnd: Database.Statement
  readonly #rows = new Map<
    string,
    { insert: Database.Statement; index: Database.Statement; unindex: Database.Statement }
  >()
  #updatePhone: Database.Statement | undefined
  #seq = 0

  constructor(database: Database.Database) {
    this.#database = database
    this.#insertBatch = database.prepare(
      `insert into batch (id, kind, note, person, at, count) values (?, 'edit', '修改', ?, ?, 1)`,
    )
    this.#keepChainEnd = database.prepare(`update setting set value = ? where key = '${chainEnd}'`)
    this.#insertChange = database.prepare(
      `insert into change (device, deviceSeq, stamp, person, register, record, kind, revision, batch, reason, fields, salt, digest, previous, hash)
       values ('${device}', ?, ?, ?, ?, ?, 'create', 1, ?, null, ?, ?, ?, ?, ?)`,
    )
  }

  /** One durable transaction. */
  act(doing: (batch: string) => void): void {
    const batch = newId()
    this.#database.transaction(() => {
      doing(batch)
      this.#insertBatch.run(batch, person, new Date().toISOString())
      this.#keepChainEnd.run(JSON.stringify({ device, deviceSeq: this.#seq, hash }))
    })()
  }

  /** The bare copy of the file that a backup is made of. */
  copyTo(file: string): void {
    this.#database.prepare('vacuum into ?').run(file)
  }

  insert(register: AnyRegister, row: ReadyRow, batch: string): void {
    const s = this.#statementsOf(register, row)
    const { lastInsertRowid } = s.insert.run(...Object.values(row.columns))
    s.index.run(lastInsertRowid, row.tokens)
    this.#log(register, row, batch)
  }

  /** Another phone for a shop. */
  update(register: AnyRegister, local: number, row: ReadyRow, batch: string): void {
    const s = this.#statementsOf(register, row)
    this.#updatePhone ??= this.#database.prepare(
      `update shop set phone = ?, searchText = ?, revision = ?, updatedAt = ? where local = ?`,
    )
    this.#updatePhone.run(row.columns['phone'], row.columns['searchText'], 2, row.columns['updatedAt'], local)
    s.unindex.run(local)
    s.index.run(local, row.tokens)
    this.#log(
      register,
      { ...row, fields: JSON.stringify({ phone: [row.columns['phone'], row.columns['phone']] }) },
      batch,
    )
  }

  #log(register: AnyRegister, row: ReadyRow, batch: string): void {
    this.#insertChange.run(
      ++this.#seq,
      `2026-11-22T00:00:00.000Z-0000-${device}`,
      person,
      register.id,
      row.columns['id'],
      batch,
      row.fields,
      'AAAAAAAAAAAAAAAAAAAAAA==',
      hash,
      hash,
      hash,
    )
  }

  #statementsOf(register: AnyRegister, row: ReadyRow) {
    let s = this.#rows.get(register.id)
    if (!s) {
      const names = Object.keys(row.columns)
      const prepare = (sql: string): Database.Statement => this.#database.prepare(sql)
      s = {
        insert: prepare(
          `insert into ${register.id} (${names.map((n) => `"${n}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
        ),
        index: prepare(`insert into ${register.id}Search (rowid, t) values (?, ?)`),
        unindex: prepare(`delete from ${register.id}Search where rowid = ?`),
      }
      this.#rows.set(register.id, s)
    }
    return s
  }
}

/** A stored row of a register as values. */
export const valuesOf = (register: AnyRegister, row: unknown): Record<string, unknown> =>
  fromColumns(register, row as Record<string, unknown>)
