import type { Field } from '../../../records/kit/field'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'

export interface SheetCell {
  key: string
  field: Field
  /** How many columns of the table the value takes. */
  span: number
}

const wide = new Set<Field['kind']>(['longText', 'tickList', 'attachments'])

/**
 * The cells of one group row by row, as on the paper form: two pairs a row, what is long (and a pair that is left alone) over
 * the whole width. On a narrow sheet every pair has its own row.
 */
export function sheetRows(register: AnyRegister, group: readonly string[], isNarrow: boolean): SheetCell[][] {
  const rows: SheetCell[][] = []
  let half: SheetCell | undefined
  const closeRow = () => {
    if (half) rows.push([{ ...half, span: 3 }])
    half = undefined
  }
  for (const key of group) {
    const cell = { key, field: fieldOf(register, key), span: 1 }
    if (isNarrow) rows.push([cell])
    else if (wide.has(cell.field.kind)) {
      closeRow()
      rows.push([{ ...cell, span: 3 }])
    } else if (half) {
      rows.push([half, cell])
      half = undefined
    } else half = cell
  }
  closeRow()
  return rows
}
