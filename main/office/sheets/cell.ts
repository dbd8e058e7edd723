import { tidy } from '../../../records/kit/characters'

/** What a cell of a sheet holds, whatever program or format it came from. */
export interface Cell {
  /** As people read it: numbers with all their digits, days as `YYYY-MM-DD` (with ` HH:MM` where there is a time). */
  readonly text: string
  /** `error` is a formula that failed (`#N/A`) or was never calculated. */
  readonly kind: 'text' | 'number' | 'date' | 'empty' | 'error'
  /** A number with more digits than a spreadsheet keeps: the last ones are gone, and nobody can tell what they were. */
  readonly lost?: true
  /** A number whose format shows words among its digits that cannot be put back: 0"栋"0"单元" over 23. */
  readonly shaped?: true
  /** It said 同上 and stands for what is above it. */
  readonly again?: true
}

/** A row with something in it. Cells stand at their column index (0 is A); what is missing is empty. */
export interface SheetRow {
  /** 1-based row number, as the sheet shows it. */
  readonly line: number
  readonly cells: readonly (Cell | undefined)[]
  /** Hidden or filtered out: a person who looks at the sheet does not see it. */
  readonly hidden?: true
}

/** Merged cells, both ends included: 1-based lines, 0-based columns. The value stands in the first cell. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  /** Serial numbers of days count from 1904 (old Macs) instead of 1900. */
  readonly from1904: boolean
}

/** A file of sheets. A sheet is read when it is asked for. */
export interface Workbook {
  /** Names of the sheets that a person sees, in order. */
  readonly sheets: readonly string[]
  read(name: string): Sheet
}

export const emptyCell: Cell = { text: '', kind: 'empty' }

/** What stands in a cell of a row; an empty cell where there is nothing. */
export const cellAt = (row: SheetRow, column: number): Cell => row.cells[column] ?? emptyCell

/** 4.4E+17 typed or copied as text: a spreadsheet has already thrown the last digits away. */
const looksLost = /^\d(\.\d+)?E\+\d+$/i

/** A cell of text. The tricks by which people keep digits as text (`'0571`, `="0571"`) are undone. */
export function textCell(input: string): Cell {
  const text = input
    .replace(/\r\n?/g, '\n')
    .replace(/^'(?=[\dA-Z]+$)/, '')
    .replace(/^="([^"]*)"$/, '$1')
  const plain = tidy(text)
  if (plain === '') return emptyCell
  return looksLost.test(plain) ? { text, kind: 'text', lost: true } : { text, kind: 'text' }
}
