import type { Table } from 'docx'
import { fixedCell, grid, shares, type Cell } from './grid'
import { line, looks, type Place } from './lines'
import type { Sheet } from './paper'

/** A column of a ledger: its heading, its share of the width, where its text stands. */
export interface Column {
  readonly heading: string
  readonly share: number
  readonly place?: Place
}

const look = looks.small
const headHeight = 400

const blankCell = (place?: Place): Cell => fixedCell({ content: [line('', look, place)] })
const blanks = { left: blankCell(), centre: blankCell('centre'), right: blankCell('right') }

const headings = new WeakMap<readonly Column[], readonly Cell[]>()

function headingCells(columns: readonly Column[]): readonly Cell[] {
  let cells = headings.get(columns)
  if (!cells) {
    cells = columns.map(({ heading }) =>
      fixedCell({ content: [line(heading, looks.smallHeading, 'centre', { keepNext: true })], shaded: true }),
    )
    headings.set(columns, cells)
  }
  return cells
}

/**
 * Rows of texts under a heading that every page repeats and that never stands alone; `total` closes the ledger over its whole
 * width. `rowHeight` gives rows room to sign in.
 */
export function ledgerTable(
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  total?: string,
  rowHeight = headHeight,
): Table {
  const widths = shares(
    sheet.width,
    columns.map((c) => c.share),
  )
  return grid(widths, [
    { cells: headingCells(columns), height: headHeight, heading: true },
    ...rows.map((texts) => ({
      cells: columns.map((c, n) =>
        texts[n] ? { content: [line(texts[n], look, c.place)] } : blanks[c.place ?? 'left'],
      ),
      height: rowHeight,
    })),
    ...(total === undefined
      ? []
      : [
          {
            cells: [{ content: [line(total, look, 'left', { keepNext: true })], span: columns.length }],
            height: headHeight,
          },
        ]),
  ])
}
