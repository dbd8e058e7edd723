import { cellAt, emptyCell, type Cell, type Sheet, type SheetRow } from '../sheets/cell'
import { isStreet, streetOfBand, streetOfTitle } from './bands'
import { saidAgain } from './ditto'
import { headingAgain, type Filled } from './heading-rows'
import { headingTexts, type HeadingBlock, type Knows } from './headings'
import { whyNoRecord } from './not-records'

/** A row below the headings, with what merged cells say about it. */
export interface DataRow {
  readonly line: number
  readonly cells: readonly (Cell | undefined)[]
  /** The street that a line above it names. */
  readonly street?: string
  /** Why it is no record. */
  readonly skip?: string
  /** Why nobody can tell what it says. */
  readonly refuse?: string
}

/** A second row of a record whose cells are merged: of its licences, for the most part. */
export const furtherRow = '与上面的行合并成一条，这一行另有的内容没有导入'

/**
 * The rows below the headings, for the columns that are imported. A value in cells merged downwards holds for every row of the
 * block, and 同上 says what stands above. Totals, notes, signature lines and repeated headings are marked, because they are no
 * records. What does not hang on the columns is worked out once: a sheet is looked at whole, and then as a person has matched it.
 * @param knows how well a text is known as a heading
 */
export function dataRows(sheet: Sheet, block: HeadingBlock, knows: Knows): (used: readonly number[]) => DataRow[] {
  const below = sheet.rows.filter((r) => r.line > block.bottom)
  const filled = fillDown(below, sheet, block)
  const headings = headingTexts(sheet, block)
  const again = headingAgain(sheet, block, knows)
  const bands = new Set(sheet.merges.flatMap((m) => (m.top === m.bottom && m.right - m.left >= 2 ? [m.top] : [])))
  const isFull = mostRowsSayMuch(filled)
  const rows = below.map((row, i) => {
    const own = row.cells.flatMap((cell, column) => (cell && cell.kind !== 'empty' ? [{ column, cell }] : []))
    return { row, cells: filled[i]!, own, heading: again(own) }
  })
  return (used) => {
    let street = streetOfTitle(sheet, block)
    let order: number | undefined
    let above: readonly (Cell | undefined)[] = []
    return rows.map(({ row, cells, own, heading }): DataRow => {
      const as = (facts: { skip: string } | { refuse: string }) => ({ line: row.line, cells, ...facts })
      if (heading !== undefined && heading !== 'card') order = heading === 'other' ? row.line : undefined
      if (heading !== undefined) return as({ skip: '是表头，不是一条记录' })
      const band = used.length > 1 ? bandOf(own, bands.has(row.line), isFull) : undefined
      if (band !== undefined) street = band
      const skip = whyNoRecord(
        own.map((o) => o.cell),
        bands.has(row.line) || band !== undefined,
        used.length > 1,
      )
      if (skip !== undefined) return as({ skip })
      if (!used.some((column) => cellAt(row, column).kind !== 'empty')) {
        const belongsAbove = used.some((column) => (cells[column] ?? emptyCell).kind !== 'empty')
        return as({ skip: belongsAbove ? furtherRow : '要导入的列里没有内容' })
      }
      if (order !== undefined) return as({ refuse: `第 ${order} 行起列的顺序变了，请另存一张表` })
      const lone = isFull && filledCells(cells) === 1 ? own[0] : undefined
      if (lone) return as({ refuse: `只有${headings[lone.column] ?? ''}，请核对是不是说明` })
      above = saidAgain(cells, above)
      return street === undefined ? { line: row.line, cells: above } : { line: row.line, cells: above, street }
    })
  }
}

/** The street of a line that stands over its shops: one cell across the table, or alone where other rows say much. */
function bandOf(own: Filled, isMerged: boolean, isFull: boolean): string | undefined {
  const [only] = own
  if (!only || own.length > 1 || !(isMerged || isFull || !isStreet(only.cell.text))) return undefined
  return streetOfBand(only.cell.text)
}

const filledCells = (cells: readonly (Cell | undefined)[]): number =>
  cells.filter((c) => c !== undefined && c.kind !== 'empty').length

/** Whether four rows of five fill three cells or more: a row with one is then something else. */
function mostRowsSayMuch(rows: readonly (readonly (Cell | undefined)[])[]): boolean {
  const counts = rows.map(filledCells).filter((n) => n > 1)
  return counts.length > 0 && counts.filter((n) => n >= 3).length >= counts.length * 0.8
}

function fillDown(rows: readonly SheetRow[], sheet: Sheet, block: HeadingBlock): (Cell | undefined)[][] {
  const filled = rows.map((r) => [...r.cells])
  const at = new Map(rows.map((r, i) => [r.line, i]))
  const lastLine = rows.at(-1)?.line ?? 0
  for (const m of sheet.merges) {
    const first = at.get(m.top)
    const value = filled[first ?? -1]?.[m.left]
    if (m.bottom === m.top || m.top <= block.bottom || value === undefined) continue
    for (let line = m.top + 1; line <= Math.min(m.bottom, lastLine); line++) {
      const row = filled[at.get(line) ?? -1]
      if (row && (row[m.left] ?? emptyCell).kind === 'empty') row[m.left] = value
    }
  }
  return filled
}
