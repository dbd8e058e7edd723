import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { laid } from './laid'

/** What stands in one cell, and over how many columns. */
export interface Cell {
  readonly content: readonly Paragraph[]
  readonly span?: number
  /** Cells stand in the middle of their row unless they say otherwise. */
  readonly top?: boolean
  readonly shaded?: boolean
  /** Only of a cell that is used again: what it was made into, by its width. */
  readonly made?: Map<number, TableCell>
}

/**
 * A cell that stands in many tables, like a label, a heading or a blank. It is made once: docx only reads what it writes, and
 * most cells of a hundred forms are the same.
 */
export const fixedCell = (cell: Cell): Cell => ({ ...cell, made: new Map() })

export interface Row {
  readonly cells: readonly Cell[]
  /** Smallest height, in twips; a longer text makes the row taller. */
  readonly height: number
  /** Repeated at the head of every page. */
  readonly heading?: boolean
  /** May run on to the next page; only for rows that can be longer than one. */
  readonly splits?: boolean
}

const ink = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const edges = (line: typeof ink | typeof none) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
})
const lined = edges(ink)
const unlined = edges(none)
/** Room between a cell's border and its text, in twips. */
export const padding = 80
/** Room over and under the text of a cell, together. */
export const rowPadding = 60
const margins = {
  left: padding,
  right: padding,
  top: rowPadding / 2,
  bottom: rowPadding / 2,
  marginUnitType: WidthType.DXA,
}
const shade = { fill: 'F2F2F2' }

/**
 * A table of fixed columns. The widths (twips) stand in the grid, in the table and in every cell, because WPS lays a
 * table out by the first and Word by the others.
 */
export function grid(columns: readonly number[], rows: readonly Row[], borders: 'lined' | 'unlined' = 'lined'): Table {
  const table = new Table({
    columnWidths: columns,
    width: { size: columns.reduce((sum, w) => sum + w, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: borders === 'lined' ? lined : unlined,
    margins,
    rows: rows.map((r) => tableRow(columns, r)),
  })
  return laid.grid(table, columns, rows)
}

function tableRow(columns: readonly number[], row: Row): TableRow {
  let at = 0
  const children = row.cells.map((c) => {
    const span = c.span ?? 1
    const width = columns.slice(at, at + span).reduce((sum, w) => sum + w, 0)
    at += span
    return c.made?.get(width) ?? tableCell(c, width)
  })
  return new TableRow({
    children,
    height: { value: row.height, rule: HeightRule.ATLEAST },
    cantSplit: row.splits !== true,
    ...(row.heading ? { tableHeader: true } : {}),
  })
}

function tableCell({ content, span = 1, top, shaded, made }: Cell, width: number): TableCell {
  const cell = new TableCell({
    children: content,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(shaded ? { shading: shade } : {}),
  })
  made?.set(width, cell)
  return cell
}

/** Splits a width into columns by shares; the last column takes what rounding leaves. */
export function shares(width: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((s, p) => s + p, 0)
  const columns = parts.map((p) => Math.floor((width * p) / sum))
  columns[columns.length - 1]! += width - columns.reduce((s, w) => s + w, 0)
  return columns
}
