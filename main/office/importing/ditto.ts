import { tidy } from '../../../records/kit/characters'
import type { Cell } from '../sheets/cell'

const above = /^(同上|同前|上同|[〃″"”“＂〞]|''|‘’|’’|,,)$/
/** 同左 would need the cell beside it, and nobody says whether its value or its meaning. */
const beside = /^同[左右下]$/
/** Without one of these it is neither. */
const sign = /[同〃″"”“＂〞'‘’,]/

/** 同上 says what the cell above says; where nothing stands above, or it points elsewhere, nobody can tell. */
export function saidAgain(
  cells: readonly (Cell | undefined)[],
  before: readonly (Cell | undefined)[],
): readonly (Cell | undefined)[] {
  if (!cells.some(mayPoint)) return cells
  return cells.map((cell, column) => {
    if (!mayPoint(cell)) return cell
    const text = tidy(cell.text).replace(/\s/g, '')
    const same = before[column]
    if (above.test(text) && same && same.kind !== 'empty') return { ...same, again: true }
    return above.test(text) || beside.test(text) ? { text, kind: 'error' } : cell
  })
}

const mayPoint = (cell: Cell | undefined): cell is Cell =>
  cell?.kind === 'text' && cell.text.length <= 8 && sign.test(cell.text)
