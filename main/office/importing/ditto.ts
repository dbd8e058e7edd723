import { tidy } from '../../../records/kit/characters'
import type { Cell } from '../sheets/cell'

const above = /^(同上|同前|上同|[〃″"”“＂〞]|''|‘’|’’|,,)$/
/** 同左 would need the cell beside it, and nobody says whether its value or its meaning. */
const beside = /^同[左右下]$/

/** 同上 says what the cell above says; where nothing stands above, or it points elsewhere, nobody can tell. */
export function sayAgain(cells: (Cell | undefined)[], before: readonly (Cell | undefined)[]): void {
  cells.forEach((cell, column) => {
    if (cell?.kind !== 'text' || cell.text.length > 8) return
    const text = tidy(cell.text).replace(/\s/g, '')
    const same = before[column]
    if (above.test(text) && same && same.kind !== 'empty') cells[column] = { ...same, again: true }
    else if (above.test(text) || beside.test(text)) cells[column] = { text, kind: 'error' }
  })
}
