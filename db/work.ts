import type { Kysely } from 'kysely'
import { fieldOf, fieldsOf, initialValues, type AnyRegister } from '../records/kit/register'
import { registerOf, registers, type RegisterId } from '../records/registers'
import { Said } from '../records/kit/said'
import type { Actor } from './actor'
import { appendChange, type ChainHead } from './change-log'
import { fromColumns } from './columns'
import { derive } from './derived'
import type { Look, Run } from './dialect'
import { dropOne } from './drafts'
import { newId } from './ids'
import { mustLeaveNothing, takesLeave } from './left-behind'
import { mustBeOpen } from './locks'
import { numberNew } from './number-series'
import { changedFields, validated, validatedNew, withFollowing, type Change, type Plan } from './plan'
import { withId, withIds } from './records'
import { mustBeAllowed, mustHaveFiles, type FilesKept, type PointingAt, type ValuesOfId } from './refusals'
import { RowWriter } from './row-writer'
import { storedRecord, type StoredRecord } from './stored'
import type { Column, RegisterRow, Tables } from './tables'

export interface WriteOptions {
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

const filesWithIds = 'select id, sha256 from attachment where id in (select value from json_each(?))'

const breath = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
const breathEvery = 250

/** A unit of work: everything written through it commits together or not at all. It is the only way to change a record. */
export class Work {
  readonly #trx: Kysely<Tables>
  readonly #run: Run
  readonly #look: Look
  readonly #actor: Actor
  readonly #head: ChainHead
  readonly #batch: string
  readonly #at: string
  readonly #titles: Map<string, string>
  readonly touched = new Set<RegisterId>()
  readonly #left = new Map<AnyRegister, Set<string>>()
  count = 0

  /** @param titles titles of records by id, as the acts before have left them; this one keeps them up */
  constructor(
    trx: Kysely<Tables>,
    run: Run,
    look: Look,
    titles: Map<string, string>,
    actor: Actor,
    head: ChainHead,
    batch: string,
    at: string,
  ) {
    this.#trx = trx
    this.#run = run
    this.#look = look
    this.#titles = titles
    this.#actor = actor
    this.#head = head
    this.#batch = batch
    this.#at = at
  }

  /** The transaction, to read what this act has already written. */
  get read(): Kysely<Tables> {
    return this.#trx
  }

  /**
   * Writes records of one register.
   * @returns the records as they now are, in the order of the changes; one that changed nothing comes back unchanged.
   * @throws Said `denied`, `invalid` (detail: field → sentence), `stale`, `missing`, `cancelled`; nothing is written then.
   */
  async write(
    register: AnyRegister,
    changes: readonly Change[],
    { onProgress, signal }: WriteOptions = {},
  ): Promise<StoredRecord[]> {
    if (!register.access.write.includes(this.#actor.role)) {
      throw new Said('denied', `你的身份不能修改${register.label}，请找主任调整。`)
    }
    const rows = this.#rows(
      register,
      changes.flatMap((c) => (c.id !== undefined && c.as !== 'recreate' ? [c.id] : [])),
    )
    const inherited = this.#inherited(register, changes)
    const planned = changes.map((change, i) => this.#plan(register, change, rows, inherited[i]))
    await numberNew(this.#trx, register, planned, new Date(this.#at))
    this.#loadTitles(register, planned)
    mustBeOpen(register, planned, this.#valuesOf)
    this.#mustStaySettled(register, planned)
    mustBeAllowed(
      register,
      planned.filter(({ change }) => change.set !== undefined),
      this.#valuesOf,
      this.#pointingAt,
    )
    mustHaveFiles(register, planned, this.#filesKept)
    const writer = new RowWriter(this.#run, register)
    const renamed: string[] = []
    const written: StoredRecord[] = []
    for (const [i, plan] of planned.entries()) {
      if (i % breathEvery === 0 && i > 0) {
        onProgress?.(i, planned.length)
        await breath() // lets a cancel, and other people's reading, in
        if (signal?.aborted) throw new Said('cancelled', '已取消，没有改动任何记录。')
      }
      written.push(this.#writeOne(register, plan, writer, renamed))
    }
    onProgress?.(planned.length, planned.length)
    if (renamed.length > 0) await this.#refreshReferrers(register, renamed)
    return written
  }

  /** A save takes its draft with it: a power cut between the two would offer a saved draft again. */
  dropDraft(register: AnyRegister, record: string | null): void {
    this.#run(dropOne, [this.#actor.id, register.id, record ?? ''])
  }

  /** Looks at the act as a whole before it is committed. @throws Said `invalid` where something in use was left in what went out of use */
  settle(): void {
    for (const [register, ids] of this.#left) mustLeaveNothing(register, [...ids], this.#look)
  }

  /** Rows as this act has left them, by id; ids that are not there are missing from the answer. */
  #rows(register: AnyRegister, ids: readonly string[]): Map<string, RegisterRow> {
    if (ids.length === 0) return new Map()
    const [only, ...others] = ids
    const rows =
      others.length === 0 ? this.#look(withId(register), [only!]) : this.#look(withIds(register), [JSON.stringify(ids)])
    return new Map(rows.map((row) => [row.id, row]))
  }

  readonly #filesKept: FilesKept = (ids) => {
    const found = this.#look(filesWithIds, [JSON.stringify(ids)])
    return new Set(found.map((file) => `${file.id} ${file['sha256']}`))
  }

  readonly #valuesOf: ValuesOfId = (register, id) => {
    const of = registerOf(register as RegisterId)
    const row = this.#rows(of, [id]).get(id)
    return row && fromColumns(of, row)
  }

  readonly #pointingAt: PointingAt = (register, key, id) =>
    this.#look(`select * from "${register.id}" where "archivedAt" is null and "${key}" = ?`, [id]).map((row) => ({
      id: row.id,
      values: fromColumns(register, row),
    }))

  /** What each new record takes over from the record that it belongs to, as that is now. */
  #inherited(register: AnyRegister, changes: readonly Change[]): (Record<string, unknown> | undefined)[] {
    const { inherit } = register
    if (!inherit) return []
    const source = registerOf(fieldOf(register, inherit.from).to as RegisterId)
    const idOf = ({ id, as, set }: Change) =>
      id === undefined && as === undefined ? (set?.[inherit.from] as string | null | undefined) : undefined
    const rows = this.#rows(source, [...new Set(changes.flatMap((c) => idOf(c) ?? []))])
    return changes.map((change) => {
      const row = rows.get(idOf(change) ?? '')
      if (!row) return undefined
      const values = fromColumns(source, row)
      return Object.fromEntries(inherit.fields.map((key: string) => [key, values[key]]))
    })
  }

  #plan(
    register: AnyRegister,
    change: Change,
    rows: Map<string, RegisterRow>,
    inherited: Record<string, unknown> | undefined,
  ): Plan {
    if (change.id === undefined || change.as === 'recreate') {
      const given: Record<string, unknown> = { ...initialValues(register), ...change.set }
      for (const [key, value] of Object.entries(inherited ?? {})) given[key] ??= value
      const values = withFollowing(register, validatedNew(register, given))
      return {
        id: change.id ?? newId(),
        kind: 'create',
        revision: (change.revision ?? 0) + 1,
        row: undefined,
        old: undefined,
        values,
        change,
      }
    }
    const row = rows.get(change.id)
    if (!row) throw new Said('missing', `这条${register.label}已经不在了，请回到列表重新查找。`)
    if (change.revision !== undefined && change.revision !== row.revision) {
      throw new Said('stale', '这条记录在你打开之后被改过，请先看看改了什么。', {
        register: register.id,
        id: row.id,
        revision: change.revision,
      })
    }
    if (change.as === undefined && row.archivedAt !== null) {
      throw new Said('denied', `「${register.title(fromColumns(register, row))}」已经归档，请先恢复再改。`)
    }
    const old = fromColumns(register, row)
    // What is stored was judged when it was stored: only what changes is judged now.
    const values = change.set ? withFollowing(register, { ...old, ...validated(register, change.set) }) : old
    return { id: row.id, kind: change.as ?? 'update', revision: row.revision + 1, row, old, values, change }
  }

  /** @throws Said `denied` where a field would change that others rely on: a text that somebody has signed under. */
  #mustStaySettled(register: AnyRegister, planned: readonly Plan[]): void {
    const { settled } = register
    if (!settled) return
    const moving = new Map<string, Plan & { fields: string[] }>()
    for (const plan of planned) {
      const fields = settled.fields.filter((key: string) => plan.old && plan.old[key] !== plan.values[key])
      if (fields.length > 0) moving.set(plan.id, { ...plan, fields })
    }
    if (moving.size === 0) return
    const by = registerOf(settled.by.register as RegisterId)
    const [relied] = this.#look(
      `select "${settled.by.field}" as id from "${by.id}" where "archivedAt" is null and "${settled.by.field}" in (select value from json_each(?)) limit 1`,
      [JSON.stringify([...moving.keys()])],
    )
    if (!relied) return
    const { old, fields } = moving.get(relied.id)!
    const labels = fields.map((key) => fieldOf(register, key).label).join('、')
    throw new Said(
      'denied',
      `「${register.title(old!)}」已有${by.label}，${labels}不能再改，${settled.instead}。`,
      Object.fromEntries(fields.map((key) => [key, settled.instead])),
    )
  }

  /** Titles of what these records point to, where they are found or ordered by them or the reference is new and must exist. */
  #loadTitles(register: AnyRegister, all: readonly Pick<Plan, 'values' | 'old'>[]): void {
    for (const [key, f] of fieldsOf(register)) {
      if (f.kind !== 'reference') continue
      const carried = register.search.includes(key) || register.sorts.includes(key)
      const ids = new Set<string>()
      for (const { values, old } of all) {
        const id = values[key]
        if (typeof id === 'string' && !this.#titles.has(id) && (carried || old?.[key] !== id)) ids.add(id)
      }
      if (ids.size === 0) continue
      const target = registerOf(f.to as RegisterId)
      const found = this.#rows(target, [...ids])
      for (const id of ids) {
        const row = found.get(id)
        if (!row)
          throw new Said('invalid', `${f.label}所选的记录已经不在了，请重新选择。`, { [key]: '所选的记录已经不在了' })
        this.#titles.set(id, target.title(fromColumns(target, row)))
      }
    }
  }

  readonly #titleOf = (id: string): string => this.#titles.get(id) ?? ''

  #writeOne(register: AnyRegister, plan: Plan, writer: RowWriter, renamed: string[]): StoredRecord {
    const { row, old, values, kind, id } = plan
    // Who is withdrawn loses everything that was known of it.
    const fields = changedFields(register, kind === 'withdraw' ? { ...plan, values: {} } : plan)
    const archivedAt = kind === 'archive' ? this.#at : kind === 'restore' ? null : (row?.archivedAt ?? null)
    const itself = Object.keys(fields).find((key) => values[key] === id)
    if (itself !== undefined)
      throw new Said('invalid', `${fieldOf(register, itself).label}不能选它自己，请另选。`, {
        [itself]: '不能选它自己',
      })
    const same = Object.keys(fields).length === 0 && archivedAt === (row?.archivedAt ?? null)
    if (row && (kind === 'update' || kind === 'archive' || kind === 'restore') && same)
      return storedRecord(register, row)

    if (takesLeave(register, kind, old, values))
      this.#left.set(register, (this.#left.get(register) ?? new Set()).add(id))

    const stamps = {
      id,
      revision: plan.revision,
      createdAt: row?.createdAt ?? this.#at,
      updatedAt: this.#at,
      archivedAt,
    }
    if (kind === 'withdraw') {
      writer.remove(row!)
      this.#titles.delete(id)
    } else {
      const d = derive(register, values, this.#titleOf, row && fields)
      const whole: Record<string, Column> = { ...stamps }
      for (const [key, [, after]] of Object.entries(fields)) whole[key] = after
      if (row) writer.update(row, whole, d)
      else {
        writer.insert(whole, d)
        this.#titles.set(id, register.title(values)) // what comes next in this act may point to it
      }
      if (old && register.title(old) !== register.title(values)) renamed.push(id)
    }
    appendChange(this.#run, this.#head, {
      person: this.#actor.id,
      register: register.id,
      record: id,
      kind,
      revision: plan.revision,
      batch: this.#batch,
      reason: plan.change.reason ?? null,
      fields,
    })
    this.count += 1
    this.touched.add(register.id as RegisterId)
    return { ...stamps, values }
  }

  /** Records that point to these find and sort by their titles: what is derived from a title follows it. */
  async #refreshReferrers(register: AnyRegister, ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#titles.delete(id)
    for (const other of Object.values<AnyRegister>(registers)) {
      const keys = fieldsOf(other).filter(
        ([key, f]) => f.to === register.id && (other.search.includes(key) || other.sorts.includes(key)),
      )
      for (const [key] of keys) {
        const rows = await this.#trx
          .selectFrom(other.id as RegisterId)
          .selectAll()
          .where(key, 'in', ids)
          .execute()
        const values = rows.map((row) => fromColumns(other, row))
        this.#loadTitles(
          other,
          values.map((v) => ({ values: v, old: v })),
        )
        const writer = new RowWriter(this.#run, other)
        for (const [i, row] of rows.entries()) {
          if (i % breathEvery === 0 && i > 0) await breath()
          writer.update(row as unknown as RegisterRow, {}, derive(other, values[i]!, this.#titleOf))
        }
        if (rows.length > 0) this.touched.add(other.id as RegisterId)
      }
    }
  }
}
