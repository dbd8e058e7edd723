import type { Kind } from '../../../records/kit/field'
import type { DataRow } from './data-rows'
import { forEver } from './read-day'
import { readCell, type CellSays, type ReadAs } from './read-cell'
import type { Target } from './targets'

/** What one row of a table says, read field by field. Fields about which it says nothing are missing. */
export interface RowFacts {
  readonly line: number
  readonly values: Record<string, unknown>
  /** References, as the titles that stand in the row. */
  readonly titles: Record<string, string>
  /** Numbers with their middle hidden. */
  readonly masked: Record<string, string>
  /** Facts of children, by the option that tells them apart. */
  readonly children: Record<string, Record<string, unknown>>
  /** Words that have no field of their own, to be kept as notes: 业态：奶茶. */
  readonly notes: string[]
  /** Fields about which the row says something that could not be taken. */
  readonly unread: string[]
  readonly refused: string[]
  readonly warnings: string[]
}

/** A column that is imported: where it stands, and as what. */
export interface UsedColumn {
  readonly column: number
  /** What the table calls it. */
  readonly heading: string
  readonly target: Target
}

/** Kinds whose columns say the same few things over and over: each is read once. */
const repeating: readonly Kind[] = ['choice', 'choices', 'yesNo', 'reference', 'count']

/** Reads the rows of a table, cell by cell. */
export class CellReader {
  readonly #columns: readonly (UsedColumn & { readonly as: ReadAs; readonly seen: Map<string, CellSays> | undefined })[]

  constructor(columns: readonly UsedColumn[], from1904: boolean) {
    this.#columns = columns.map((c) => ({
      ...c,
      as: { field: c.target.field, heading: c.heading, from1904 },
      seen: repeating.includes(c.target.field.kind) ? new Map() : undefined,
    }))
  }

  read(row: DataRow): RowFacts {
    const facts: RowFacts = {
      line: row.line,
      values: {},
      titles: {},
      masked: {},
      children: {},
      notes: [],
      unread: [],
      refused: [],
      warnings: [],
    }
    for (const { column, target, as, seen } of this.#columns) {
      const cell = row.cells[column]
      if (!cell) continue
      let said = cell.kind === 'text' ? seen?.get(cell.text) : undefined
      if (!said) {
        said = readCell(cell, as)
        if (cell.kind === 'text' && !cell.lost) seen?.set(cell.text, said)
      }
      note(facts, target, said)
    }
    return facts
  }
}

function note(facts: RowFacts, target: Target, said: CellSays): void {
  switch (said.says) {
    case 'nothing':
      return
    case 'refused':
      facts.unread.push(target.key)
      facts.refused.push(said.why)
      return
    case 'left':
      facts.warnings.push(said.warning)
      return
    case 'title':
      facts.titles[target.key] = said.title
      return
    case 'masked':
      facts.masked[target.key] = said.text
      return
    case 'word':
      noteWord(facts, target, said)
      return
    case 'value':
      if (target.child) childOf(facts, target.child.option)[target.key] = said.value
      else facts.values[target.key] = said.value
      if (said.warning !== undefined) facts.warnings.push(said.warning)
  }
}

/** A word without a field goes to the notes: the shop's own, or those of the licence that it is about. */
function noteWord(facts: RowFacts, { child, field, key }: Target, said: CellSays & { says: 'word' }): void {
  if (!child) {
    facts.unread.push(key)
    facts.notes.push(`${field.label}：${said.text}`)
    facts.warnings.push(said.warning)
    return
  }
  const values = childOf(facts, child.option)
  const endless = said.text === forEver && field.kind === 'date'
  if (endless) values[key] = null
  else facts.warnings.push(said.warning)
  const text = endless || key === 'number' ? said.text : `${field.label}：${said.text}`
  values['note'] = [values['note'], text].filter(Boolean).join('；')
}

const childOf = (facts: RowFacts, option: string): Record<string, unknown> => (facts.children[option] ??= {})

/** What two rows about the same record disagree in, and what only the later one says; targets by key. */
export function compareRows(earlier: RowFacts, later: RowFacts): { contrary: string[]; more: string[] } {
  const [a, b] = [flat(earlier), flat(later)]
  const contrary: string[] = []
  const more: string[] = []
  for (const [key, value] of Object.entries(b)) {
    if (a[key] === undefined) more.push(key)
    else if (a[key] !== value) contrary.push(key)
  }
  return { contrary, more }
}

function flat(facts: RowFacts): Record<string, string> {
  const children = Object.entries(facts.children).flatMap(([option, values]) =>
    Object.entries(values).map(([key, value]) => [`${option}.${key}`, JSON.stringify(value)]),
  )
  const own = Object.entries({ ...facts.values, ...facts.titles, ...facts.masked }).map(([k, v]) => [
    k,
    JSON.stringify(v),
  ])
  return Object.fromEntries([...own, ...children])
}
