import type { Table } from 'docx'
import { grid, shares } from './grid'
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
  const heading = columns.map((c) => ({
    content: [line(c.heading, looks.smallHeading, 'centre', { keepNext: true })],
    shaded: true,
  }))
  return grid(widths, [
    { cells: heading, height: headHeight, heading: true },
    ...rows.map((texts) => ({
      cells: columns.map((c, n) => ({ content: [line(texts[n] ?? '', look, c.place)] })),
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
