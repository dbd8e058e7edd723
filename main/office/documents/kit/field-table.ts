import type { Paragraph, Table } from 'docx'
import { fixedCell, grid, padding, type Cell, type Row } from './grid'
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
/** Characters of a label that stand on one line: 责任区纵深 does not break. */
const labelLength = 5
const labelWidth = labelLength * em + 2 * padding + 60
const rowHeight = 425
const longRowHeight = 900

/** Label cells and value cells in pairs, as registration forms have them. An entry left alone takes its whole row. */
export function fieldTable(sheet: Sheet, entries: readonly Entry[]): Table {
  const value = (sheet.width - 2 * labelWidth) / 2
  const columns = [labelWidth, Math.floor(value), labelWidth, Math.ceil(value)]
  return grid(columns, pairs(entries, (value - 2 * padding) / em).map(fieldRow))
}

/** Entries two in a row, where both fit; `room` is what a row of boxes has, in characters. */
function pairs(entries: readonly Entry[], room: number): Entry[][] {
  const isNarrow = (e: Entry): boolean => !e.wide && !e.long && !(e.boxes && widthOf(e.value) > room)
  const rows: Entry[][] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    if (last?.length === 1 && isNarrow(last[0]!) && isNarrow(entry)) last.push(entry)
    else rows.push([entry])
  }
  return rows
}

/** Boxes and Chinese characters take a whole character, the spaces between them half of one. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign === ' ' ? 0.5 : 1), 0)

function fieldRow(entries: readonly Entry[]): Row {
  const span = entries.length === 1 ? 3 : 1
  return {
    cells: entries.flatMap((e) => [labelCell(e.label), valueCell(e, span)]),
    height: entries[0]!.long ? longRowHeight : rowHeight,
    splits: entries[0]!.long === true,
  }
}

const labels = new Map<string, Cell>()

const labelCell = (label: string): Cell =>
  kept(labels, label, { content: () => [line(labelRuns(label), looks.cell, 'centre')] })

/** Blanks and boxes, over one column and over three. */
const blanks = { 1: new Map<string, Cell>(), 3: new Map<string, Cell>() }

function valueCell({ value, boxes }: Entry, span: 1 | 3): Cell {
  const content = () => [line(value, boxes ? looks.boxes : looks.cell)]
  return value === '' || boxes ? kept(blanks[span], value, { content, span }) : { content: content(), span }
}

/** A cell that form after form shows again, by its text. */
function kept(
  cells: Map<string, Cell>,
  text: string,
  { content, span = 1 }: { content: () => Paragraph[]; span?: number },
) {
  let cell = cells.get(text)
  if (!cell) cells.set(text, (cell = fixedCell({ content: content(), span })))
  return cell
}

/** Short labels are spread to the width of four characters, as people spread 业态 by hand, but without a space in their text. */
function labelRuns(whole: string) {
  const label = broken(whole)
  const signs = Array.from(label)
  if (signs.length < 2 || signs.length > 3) return runs(label, looks.cell)
  const spaced = ((4 - signs.length) * em) / (signs.length - 1)
  return [...runs(signs.slice(0, -1).join(''), { ...looks.cell, spaced }), ...runs(signs.at(-1)!, looks.cell)]
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** A long label with its breaks between words, behind a 、 or as near to its middle as can be: 灭火器 / 有效期至. */
function broken(label: string): string {
  if (label.length <= labelLength) return label
  const middle = label.length / 2
  const breaks = [...words.segment(label)].flatMap(({ index, segment }) =>
    index > 0 && segment !== '、' ? [index] : [],
  )
  const distance = (at: number): number => (label[at - 1] === '、' ? 0 : Math.abs(at - middle))
  const at = breaks.toSorted((a, b) => distance(a) - distance(b))[0] ?? Math.ceil(middle)
  return `${broken(label.slice(0, at))}\n${broken(label.slice(at))}`
}
