import type { Field } from '../../../records/kit/field'
import { masked, rulesOf, show } from '../../../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import type { StoredRecord } from '../../../db/stored'
import { forEver } from './read-day'
import type { RowFacts } from './row-facts'
import type { ChildRegister } from './targets'

/** What is to be written of one record. */
export interface PlannedRecord {
  readonly id?: string
  readonly revision?: number
  readonly set: Record<string, unknown>
}

/** What is to be written of one row: its record, references that are made on the way, and children. */
export interface PlannedWrite extends PlannedRecord {
  /** Titles of records that are not there yet, by reference field. */
  readonly titles: Readonly<Record<string, string>>
  readonly children: readonly PlannedRecord[]
}

export interface Difference {
  readonly write: PlannedWrite
  /** What changes, in sentences; nothing is said of a new record. */
  readonly says: string[]
  /** What the row says otherwise and no table changes: how far the work on a record has come. */
  readonly left: string[]
  readonly refused: string[]
}

/** What a row changes of a record that is here already; of a new one, all that it says. */
export function differenceOf(
  register: AnyRegister,
  facts: RowFacts,
  old: StoredRecord | undefined,
  children: { of: ChildRegister; there: readonly StoredRecord[] } | undefined,
  titleOf: (id: string) => string,
): Difference {
  const set: Record<string, unknown> = {}
  const titles: Record<string, string> = {}
  const says: string[] = []
  const left: string[] = []
  const refused: string[] = []
  const say = (field: Field, before: unknown, after: () => string) => {
    if (old) says.push(sentence(field, before, after(), titleOf))
  }
  for (const [key, value] of Object.entries(withNotes(register, facts, old))) {
    const before = old?.values[key] ?? null
    if (isSame(before, value)) continue
    const field = fieldOf(register, key)
    if (old && key === register.workflow?.state) {
      left.push(`${field.label}仍是「${show(field, before)}」，表里写「${show(field, value)}」；要改请在记录上办理`)
      continue
    }
    const begun = old ? value : beginning(register, key, value)
    if (begun !== value)
      left.push(`${field.label}先按「${show(field, begun)}」建立，表里写「${show(field, value)}」；要改请在记录上办理`)
    set[key] = begun
    say(field, before, () => show(field, masked(field, value), titleOf))
  }
  // 已搬走 that is no answer of the list must not become the answer that new records start with.
  if (!old) for (const key of facts.unread) if (fieldOf(register, key).initial !== undefined) set[key] ??= null
  for (const [key, title] of Object.entries(facts.titles)) {
    titles[key] = title
    say(fieldOf(register, key), old?.values[key] ?? null, () => title)
  }
  for (const [key, text] of Object.entries(facts.masked)) {
    const field = fieldOf(register, key)
    const before = old?.values[key] ?? null
    if (before === null || rulesOf(field).mask?.(before) !== text) {
      refused.push(`${field.label}「${text}」隐去了中间几位，请填完整的号码`)
    }
  }
  const planned = children ? childDifferences(children, facts) : { records: [], says: [], refused: [] }
  return {
    write: { ...stampOf(old), set, titles, children: planned.records },
    says: [...says, ...planned.says],
    left,
    refused: [...refused, ...planned.refused],
  }
}

/**
 * The state that a new record begins with, where a table says one that would lock it: the one from which that is reached. What
 * locks a record is done in the program, with all that belongs to it; an import could not be taken back.
 */
function beginning(register: AnyRegister, key: string, value: unknown): unknown {
  const { workflow, locked } = register
  if (key !== workflow?.state || locked?.({ [key]: value }, () => null) === undefined) return value
  return workflow.acts.find((act) => act.to === value)?.from[0] ?? fieldOf(register, key).initial
}

const stampOf = (old: StoredRecord | undefined) => (old ? { id: old.id, revision: old.revision } : {})
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b))

function sentence(field: Field, before: unknown, after: string, titleOf: (id: string) => string): string {
  if (before === null) return `补上${field.label}「${after}」`
  const was = show(field, masked(field, before), titleOf)
  return after === '' ? `清空${field.label}（原为「${was}」）` : `${field.label}「${was}」→「${after}」`
}

/** The row's values, with the words that have no field added to its notes. */
function withNotes(register: AnyRegister, facts: RowFacts, old: StoredRecord | undefined): Record<string, unknown> {
  if (facts.notes.length === 0 || !Object.hasOwn(register.fields, 'note')) return facts.values
  const before = (facts.values['note'] ?? old?.values['note'] ?? '') as string
  return { ...facts.values, note: addedTo(before, facts.notes) }
}

function addedTo(note: string, lines: readonly string[]): string {
  const there = note.split('\n')
  return [...(note === '' ? [] : [note]), ...lines.filter((line) => !there.includes(line))].join('\n')
}

function childDifferences({ of, there }: { of: ChildRegister; there: readonly StoredRecord[] }, facts: RowFacts) {
  const records: PlannedRecord[] = []
  const says: string[] = []
  const refused: string[] = []
  for (const [option, values] of Object.entries(facts.children)) {
    const label = fieldOf(of.register, of.by).options?.find((o) => o.code === option)?.label ?? option
    const same = there.filter((r) => r.values[of.by] === option)
    const [old, ...others] = same.length > 1 ? same.filter((r) => isSame(r.values['number'], values['number'])) : same
    if (others.length > 0 || (same.length > 1 && !old)) {
      refused.push(`这家已有 ${same.length} 件${label}，分不清要改哪一件，请在档案里改`)
      continue
    }
    const changed = Object.entries(withOldNote(values, old?.values)).filter(
      ([key, value]) => !isSame(old?.values[key] ?? null, value),
    )
    if (changed.length === 0) continue
    const set = Object.fromEntries(changed)
    records.push(old ? { ...stampOf(old), set } : { set: { ...set, [of.by]: option } })
    for (const [key, value] of changed) {
      const field = fieldOf(of.register, key)
      if (value === null && (old?.values[key] ?? null) === null) continue
      says.push(`${label}：${sentence(field, old?.values[key] ?? null, show(field, value), () => '')}`)
    }
  }
  return { records, says, refused }
}

/** The note of a child with what a row adds to it. 长期 and a day exclude each other; what a person wrote stays. */
function withOldNote(
  values: Record<string, unknown>,
  old: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const before = (old?.['note'] ?? '') as string
  const added = values['note'] as string | undefined
  const isDated = typeof values['validUntil'] === 'string'
  const kept = before.split('；').filter((part) => part !== '' && !(isDated && part === forEver))
  const note = [...kept, ...(added === undefined || kept.includes(added) ? [] : [added])].join('；')
  return { ...values, note: note === '' ? null : note }
}
