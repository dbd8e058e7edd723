import type { Table } from 'docx'
import { grid, shares } from './grid'
import { line, looks } from './lines'
import { mm, type Sheet } from './paper'

/** A day to be written by hand. */
const handDate = '年　　月　　日　'

/**
 * One cell for each who signs or stamps: who at the top, the day at the foot, room between for a name or a round seal
 * of 42 mm. Nothing is drawn into it.
 */
export function signatures(sheet: Sheet, who: readonly string[]): Table {
  const columns = shares(
    sheet.width,
    who.map(() => 1),
  )
  return grid(columns, [
    {
      cells: who.map((w) => ({
        content: [line(w, looks.cell), line(handDate, looks.cell, 'right', { before: mm(19) })],
      })),
      height: mm(33),
    },
  ])
}
