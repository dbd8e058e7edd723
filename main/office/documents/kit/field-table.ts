import type { Table } from 'docx'
import { grid, padding, type Row } from './grid'
import { line, looks, runs } from './lines'
import type { Sheet } from './paper'

/** A label and what is written behind it; an empty value is a blank to write on. */
export interface Entry {
  readonly label: string
  readonly value: string
  /** The value is a row of boxes to tick. */
  readonly boxes?: boolean
  /** Takes the whole row. */
  readonly wide?: boolean
  /** Takes the whole row, has room to write on, and may run on to the next page. */
  readonly long?: boolean
}

const em = looks.cell.size * 20
/** Four characters and their padding: 统一社会信用代码 and 消防安全责任人 then break where people read a break. */
const labelWidth = 4 * em + 2 * padding + 60
const rowHeight = 425
const longRowHeight = 900

/** Label cells and value cells in pairs, as registration forms have them. An entry left alone takes its whole row. */
export function fieldTable(sheet: Sheet, entries: readonly Entry[]): Table {
  const value = (sheet.width - 2 * labelWidth) / 2
  const columns = [labelWidth, Math.floor(value), labelWidth, Math.ceil(value)]
  return grid(columns, pairs(entries).map(fieldRow))
}

function pairs(entries: readonly Entry[]): Entry[][] {
  const rows: Entry[][] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    if (last?.length === 1 && isNarrow(last[0]!) && isNarrow(entry)) last.push(entry)
    else rows.push([entry])
  }
  return rows
}

const isNarrow = (e: Entry): boolean => !e.wide && !e.long

function fieldRow(entries: readonly Entry[]): Row {
  const alone = entries.length === 1
  return {
    cells: entries.flatMap((e) => [
      { content: [line(labelRuns(e.label), looks.cell, 'centre')] },
      { content: [line(e.value, e.boxes ? looks.boxes : looks.cell)], ...(alone ? { span: 3 } : {}) },
    ]),
    height: entries[0]!.long ? longRowHeight : rowHeight,
    splits: entries[0]!.long === true,
  }
}

/** Short labels are spread to the width of four characters, as people spread 业态 by hand, but without a space in their text. */
function labelRuns(label: string) {
  const signs = Array.from(label)
  if (signs.length < 2 || signs.length > 3) return runs(label, looks.cell)
  const spaced = ((4 - signs.length) * em) / (signs.length - 1)
  return [...runs(signs.slice(0, -1).join(''), { ...looks.cell, spaced }), ...runs(signs.at(-1)!, looks.cell)]
}
