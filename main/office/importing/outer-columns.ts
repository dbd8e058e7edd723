import { emptyCell, textCell, type Sheet } from '../sheets/cell'
import { isStreet } from './bands'
import type { DataRow } from './data-rows'
import type { ColumnMatch } from './matching'
import type { Target } from './targets'

/** What a sheet says of its rows outside its columns: the street over its shops, and its own name. */
export const outerHeadings = ['（分组行）', '（工作表名）'] as const

/** The rows with two more cells behind the columns of the sheet, as if the street and the sheet's name stood in columns. */
export function withOuterCells(rows: readonly DataRow[], sheet: Sheet, width: number): DataRow[] {
  const name = textCell(sheet.name)
  return rows.map((row) => {
    const cells = row.cells.slice(0, width)
    cells[width] = row.street === undefined ? emptyCell : textCell(row.street)
    cells[width + 1] = name
    return { ...row, cells }
  })
}

/**
 * What each of the two is taken for: the street section of a register that has one, where no column of its own is taken for it. A name
 * of a sheet that is no street's is offered where the sheets seem to be streets, and not taken.
 * @param inUse targets of the sheet's own columns
 */
export function matchOuter(
  rows: readonly DataRow[],
  sheetName: string,
  targets: readonly Target[],
  inUse: ReadonlySet<string | null>,
): (ColumnMatch | undefined)[] {
  const section = targets.find((t) => t.field.kind === 'reference' && t.field.to === 'streetSection')
  if (!section || inUse.has(section.target)) return []
  if (rows.some((r) => r.street !== undefined)) return [{ target: section.target, why: '分组行像路段' }]
  return isStreet(sheetName)
    ? [undefined, { target: section.target, why: '工作表名像路段' }]
    : [undefined, { target: null, why: '可以当作路段' }]
}
