import type { FileChild } from 'docx'
import { padding, rowPadding, type Row } from '../kit/grid'
import { gridOf, lineOf } from '../kit/laid'
import type { Sheet } from '../kit/paper'
import { countLines } from './count-lines'

/** What a part of a paper takes: lines that may part over two pages, or one block that may not. */
interface Piece {
  readonly before: number
  readonly after: number
  /** Height of one line and their number; a block that cannot be parted is one line. */
  readonly leading: number
  readonly lines: number
  readonly keepNext: boolean
  /** What is repeated at the top of a page where it goes on: the heading of a table. */
  readonly head: number
  /** A paragraph leaves no line of its own alone on a page. */
  readonly alone: boolean
}

/** What the line between two rows takes from a text, not from a row's own height. */
const border = 10
/** Lines of a paragraph that stay together at the end and at the beginning of a page. */
const together = 2

/**
 * How many pages a paper takes that is laid with the kit, from the top of its first: the heights of lines are fixed, so that
 * Word, WPS and LibreOffice break it in the same places. `tests/documents` holds it against LibreOffice.
 */
export function countPages(sheet: Sheet, children: readonly FileChild[]): number {
  const { height, width } = sheet.page.size
  const { top, bottom } = sheet.page.margin
  const page = (sheet.landscape ? width : height) - top - bottom
  const pieces = children.flatMap((child) => piecesOf(sheet, child))
  let pages = 1
  let at = 0
  let after = 0
  for (const [n, piece] of pieces.entries()) {
    const room = Math.max(after, piece.before)
    if (at > 0 && at + room + wantedFrom(pieces, n) > page) {
      pages += 1
      at = piece.head
    } else at += at > 0 ? room : piece.before
    for (let left = piece.lines; left > 0;) {
      const fit = Math.max(Math.floor((page - at) / piece.leading + 0.001), 0)
      if (fit >= left || at === 0 || at === piece.head) {
        const here = Math.max(Math.min(fit, left), 1)
        at += here * piece.leading
        left -= here
        if (left > 0) [pages, at] = [pages + 1, piece.head]
        continue
      }
      const here = piece.alone && left - fit < together ? fit - 1 : fit
      left -= here
      ;[pages, at] = [pages + 1, piece.head]
    }
    after = piece.after
  }
  return pages
}

/** What must fit for a piece to begin on a page: its first lines, and those of what it has to stay with. */
function wantedFrom(pieces: readonly Piece[], from: number): number {
  let wanted = 0
  for (let n = from; ; n++) {
    const piece = pieces[n]!
    const first = piece.alone && !piece.keepNext ? Math.min(piece.lines, together) : piece.keepNext ? piece.lines : 1
    // A paragraph of three lines cannot part two and one.
    const least = piece.alone && piece.lines === together + 1 ? piece.lines : first
    wanted += (n > from ? Math.max(pieces[n - 1]!.after, piece.before) : 0) + least * piece.leading
    if (!piece.keepNext || n + 1 >= pieces.length) return wanted
  }
}

function piecesOf(sheet: Sheet, child: FileChild): Piece[] {
  const line = lineOf(child)
  if (line) {
    const { text, look, standing } = line
    return [
      {
        before: standing.before ?? 0,
        after: standing.after ?? 0,
        leading: look.leading * 20,
        lines: countLines(text, look, sheet.width - (standing.right ?? 0), {
          firstLine: standing.firstLine ?? 0,
        }),
        keepNext: standing.keepNext === true,
        head: 0,
        alone: true,
      },
    ]
  }
  const table = gridOf(child)
  if (!table) throw new Error('a part of a paper that was not laid with the kit')
  const heads = table.rows.filter((row) => row.heading)
  const head = heads.reduce((sum, row) => sum + heightOf(row, table.columns), 0)
  return table.rows.map((row) => rowPiece(row, table.columns, row.heading ? 0 : head))
}

function rowPiece(row: Row, columns: readonly number[], head: number): Piece {
  const staying = row.cells.every((cell) => lineOf(cell.content.at(-1)!)!.standing.keepNext === true)
  const common = { before: 0, after: 0, keepNext: row.heading === true || staying, alone: false, head }
  const height = heightOf(row, columns)
  const longest = row.cells.map((cell) => lineOf(cell.content[0]!)!.look.leading * 20).toSorted((a, b) => b - a)[0]!
  const tall = height > row.height
  if (row.splits && tall) {
    const lines = Math.floor(height / longest)
    return { ...common, before: height - lines * longest, leading: longest, lines }
  }
  return { ...common, leading: height, lines: 1 }
}

/** The height of a row: that of its tallest cell, and never less than it says itself. */
function heightOf(row: Row, columns: readonly number[]): number {
  let at = 0
  const heights = row.cells.map((cell) => {
    const span = cell.span ?? 1
    const width = columns.slice(at, at + span).reduce((sum, w) => sum + w, 0) - 2 * padding
    at += span
    return cell.content.reduce((sum, paragraph) => {
      const { text, look, standing } = lineOf(paragraph)!
      const lines = countLines(text, look, width - (standing.right ?? 0), {
        firstLine: standing.firstLine ?? 0,
        inCell: true,
      })
      return sum + (standing.before ?? 0) + (standing.after ?? 0) + lines * look.leading * 20
    }, rowPadding + border)
  })
  return Math.max(row.height, ...heights)
}
