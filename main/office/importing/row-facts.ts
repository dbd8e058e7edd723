import type { DataRow } from './data-rows'
import { readCell, type CellSays } from './read-cell'
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

export function readRow(row: DataRow, columns: readonly UsedColumn[], from1904: boolean): RowFacts {
  const facts: RowFacts = {
    line: row.line,
    values: {},
    titles: {},
    masked: {},
    children: {},
    notes: [],
    refused: [],
    warnings: [],
  }
  for (const { column, heading, target } of columns) {
    const cell = row.cells[column]
    if (cell) note(facts, target, readCell(cell, { field: target.field, heading, from1904 }))
  }
  return facts
}

function note(facts: RowFacts, target: Target, said: CellSays): void {
  switch (said.says) {
    case 'nothing':
      return
    case 'refused':
      facts.refused.push(said.why)
      return
    case 'title':
      facts.titles[target.key] = said.title
      return
    case 'masked':
      facts.masked[target.key] = said.text
      return
    case 'word':
      if (target.child) childOf(facts, target.child.option)['note'] = said.text
      else {
        facts.notes.push(`${target.field.label}：${said.text}`)
        facts.warnings.push(`${target.field.label}「${said.text}」没有对应的选项，记入备注`)
      }
      return
    case 'value':
      if (target.child) childOf(facts, target.child.option)[target.key] = said.value
      else facts.values[target.key] = said.value
      if (said.warning !== undefined) facts.warnings.push(said.warning)
  }
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
