import type { ImportRow, RowVerdict } from '../../../bridge/import-shapes'
import { fieldOf, fieldsOf, type AnyRegister } from '../../../records/kit/register'
import { registerOf, type RegisterId } from '../../../records/registers'
import type { DataRow } from './data-rows'
import type { PlannedWrite } from './differences'
import { KeyIndex, plainTitle, type Found, type KeyFacts } from './key-index'
import type { KnownRecord, KnownRecords } from './known-records'
import { CellReader, compareRows, type RowFacts, type UsedColumn } from './row-facts'

/** A table whose columns have been matched. */
export interface TableToCheck {
  readonly register: AnyRegister
  readonly rows: readonly DataRow[]
  readonly columns: readonly UsedColumn[]
  readonly from1904: boolean
}

/** A row with what is to become of it, and what would be written. */
export interface JudgedRow extends ImportRow {
  readonly write?: PlannedWrite
}

/** A row that has been read and told apart from the others; `id` is the record that it is about, if there is one. */
export interface ReadRow {
  readonly facts: RowFacts
  readonly id?: string
}

export const judged = (line: number, verdict: RowVerdict, title: string, says: string[]): JudgedRow => ({
  line,
  verdict,
  title,
  says,
})

export const titleOfRow = (register: AnyRegister, values: Record<string, unknown>): string =>
  register.title(values as never) ?? ''

/** Reads rows one after the other, and tells which record each is about. */
export class RowReader {
  readonly #table: TableToCheck
  readonly #known: KnownRecords
  readonly #index: KeyIndex<KnownRecord>
  readonly #earlier: KeyIndex<ReadRow>
  readonly #reader: CellReader
  readonly #required: readonly { key: string; heading: string }[]
  readonly #earlierById = new Map<string, ReadRow>()

  constructor(table: TableToCheck, known: KnownRecords, index: KeyIndex<KnownRecord>) {
    this.#table = table
    this.#known = known
    this.#index = index
    this.#earlier = new KeyIndex(table.register)
    this.#reader = new CellReader(table.columns, table.from1904)
    this.#required = fieldsOf(table.register).flatMap(([key, field]) => {
      const heading = table.columns.find((c) => c.target.target === key)?.heading ?? field.label
      return field.required && field.initial === undefined ? [{ key, heading }] : []
    })
  }

  read(row: DataRow): ReadRow | JudgedRow {
    const { register } = this.#table
    const facts = this.#reader.read(row)
    this.#resolveTitles(facts)
    const key = this.#keyFacts(facts)
    const here = this.#find(key, facts)
    if (here.refused === undefined && here.id === undefined) facts.refused.push(...this.#missing(facts))
    if (here.refused !== undefined) facts.refused.push(here.refused)
    const title = titleOfRow(register, facts.values)
    if (facts.refused.length > 0) return judged(facts.line, 'refused', title, facts.refused)
    const mine: ReadRow = here.id === undefined ? { facts } : { facts, id: here.id }
    const twice = this.#earlierRow(key, here.id)
    const apart = twice && here.id === undefined ? this.#apart(key, twice) : undefined
    if (apart !== undefined) facts.warnings.push(apart)
    else if (twice) return { ...this.#judgeTwice(twice.item, mine), title }
    this.#earlier.add(key, mine)
    if (here.id !== undefined) this.#earlierById.set(here.id, mine)
    return mine
  }

  /** References by title: one that is here becomes its id; one that is not stays a title where it can be made. */
  #resolveTitles(facts: RowFacts): void {
    for (const [key, title] of Object.entries(facts.titles)) {
      const field = fieldOf(this.#table.register, key)
      const to = registerOf(field.to as RegisterId)
      const ids = this.#known.idsByTitle(to.id, title)
      if (ids.length > 1)
        facts.refused.push(`有 ${ids.length} ${to.unit}${to.label}都叫「${title}」，请先在程序里改成不同的名字`)
      else if (ids[0] !== undefined) {
        facts.values[key] = ids[0]
        delete facts.titles[key]
      } else {
        const why = whyNotMade(to, title)
        if (why !== undefined) facts.refused.push(`${field.label}${why}`)
      }
    }
  }

  #keyFacts(facts: RowFacts): KeyFacts {
    const text = (key: string): string => {
      const value = facts.values[key]
      if (typeof value !== 'string') return facts.titles[key] ?? ''
      return fieldOf(this.#table.register, key).kind === 'reference' ? this.#known.titleOf(value) : value
    }
    return this.#index.factsOf(text)
  }

  #find(key: KeyFacts, facts: RowFacts): { id?: string; refused?: string } {
    const { register } = this.#table
    const found = this.#index.find(key)
    // Several shops under one licence: the one of the same name, and of those the one in the same place.
    const title = titleOfRow(register, facts.values)
    const sameTitle = found.length > 1 ? found.filter((f) => plainTitle(f.item.title) === plainTitle(title)) : found
    const named = sameTitle.length > 1 ? sameTitle.filter((f) => !this.#index.isOther(key, f.facts)) : sameTitle
    if (found.length === 0) return {}
    const [first, second] = named
    if (!first || second)
      return {
        refused: `与已有的 ${found.length} ${register.unit}${register.label}都对得上，分不清是哪一${register.unit}，请在程序里改`,
      }
    const conflict = this.#index.conflict(key, first.facts)
    if (conflict !== undefined) {
      const label = fieldOf(register, conflict).label
      return {
        refused: `名称和位置与已有的「${first.item.title}」相同，${label}却不同，请核对是不是换了经营者`,
      }
    }
    if (this.#index.elsewhere(key, first.facts)) {
      const label = fieldOf(register, register.keys?.[0]?.[0] ?? '').label
      return { refused: `${label}与已有的「${first.item.title}」相同，名称和位置却不同，请核对是不是另一家` }
    }
    return { id: first.item.id }
  }

  /** The row before that is about the same record; of several under one licence, the one in the same place. */
  #earlierRow(key: KeyFacts, id: string | undefined): Found<ReadRow> | undefined {
    const same = id === undefined ? undefined : this.#earlierById.get(id)
    if (same) return { facts: key, item: same }
    const found = this.#earlier.find(key)
    if (id !== undefined) return found.find((f) => f.item.id === undefined)
    return found.find((f) => this.#apart(key, f) === undefined) ?? found[0]
  }

  /** Two shops under one licence, or two keepers under one roof: both are taken, and said. */
  #apart(key: KeyFacts, { facts, item }: Found<ReadRow>): string | undefined {
    const label = fieldOf(this.#table.register, this.#table.register.keys?.[0]?.[0] ?? '').label
    const other = `第 ${item.facts.line} 行`
    if (this.#index.conflict(key, facts) !== undefined) return `名称和位置与${other}相同，${label}却不同，请核对`
    return this.#index.isOther(key, facts) ? `${label}与${other}相同，名称或位置却不同，请核对` : undefined
  }

  #judgeTwice(earlier: ReadRow, later: ReadRow): JudgedRow {
    const { contrary, more } = compareRows(earlier.facts, later.facts)
    const { line } = later.facts
    const same = `与第 ${earlier.facts.line} 行是同一${this.#table.register.unit}`
    if (contrary.length > 0)
      return judged(line, 'refused', '', [`${same}，但${this.#labels(contrary)}不同，请核对后留一行`])
    if (more.length > 0) return judged(line, 'refused', '', [`${same}，只是多了${this.#labels(more)}，请合并成一行`])
    return judged(line, 'skipped', '', [`与第 ${earlier.facts.line} 行重复`])
  }

  /** Required fields about which a new record's row says nothing. */
  #missing(facts: RowFacts): string[] {
    return this.#required.flatMap(({ key, heading }) =>
      facts.values[key] === undefined && facts.titles[key] === undefined && !facts.unread.includes(key)
        ? [`${heading}是空的，请补上`]
        : [],
    )
  }

  #labels(keys: readonly string[]): string {
    const label = (key: string): string => {
      const column = this.#table.columns.find(
        ({ target: t }) => (t.child ? `${t.child.option}.${t.key}` : t.key) === key,
      )
      return column?.heading ?? (key.endsWith('.note') ? '证照备注' : key)
    }
    return keys.map(label).join('、')
  }
}

/** A section or a group is made on the way, because a name is all that it needs; a shop is not. */
function whyNotMade(to: AnyRegister, title: string): string | undefined {
  const name = nameFieldOf(to)
  if (name === undefined) return `「${title}」在程序里找不到，请先建档`
  const parsed = fieldOf(to, name).schema.safeParse(title)
  return parsed.success ? undefined : `「${title}」不像一个名称：${parsed.error.issues[0]?.message ?? '请核对'}`
}

/** The one field that a record of this register needs and is found by, or undefined where it needs more. */
export function nameFieldOf(register: AnyRegister): string | undefined {
  const required = fieldsOf(register).filter(([, f]) => f.required)
  const [key] = register.keys?.[0] ?? []
  return required.length === 1 && required[0]?.[0] === key && register.parent === undefined ? key : undefined
}
