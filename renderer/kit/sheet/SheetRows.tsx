import { useId, useMemo } from 'react'
import { mayReveal } from '../../../records/roles'
import { useMay } from '../../app/office'
import { maskOf } from './changes'
import { sheetRows } from './layout'
import { SheetCell } from './SheetCell'
import type { Sheet } from './useSheet'

/** Some fields of a sheet as rows of its table: label cell, value cell, two pairs a row. */
export function SheetRows({
  sheet,
  fields,
  isNarrow = false,
}: {
  sheet: Sheet
  fields: readonly string[]
  isNarrow?: boolean
}) {
  const { register } = sheet
  const rowsId = useId()
  const canReveal = useMay(mayReveal)
  const rows = useMemo(() => sheetRows(register, fields, isNarrow), [register, fields, isNarrow])
  return rows.map((row) => (
    <tr key={row[0]?.key}>
      {row.map((cell) => (
        <SheetCell
          key={cell.key}
          id={`${rowsId}-${cell.key}`}
          name={cell.key}
          field={cell.field}
          control={sheet.form.control}
          mask={maskOf(sheet.base, cell.key)}
          maskWarning={sheet.warnings[cell.key]}
          span={cell.span}
          readOnly={!sheet.mayWrite}
          onReveal={canReveal ? sheet.reveal : undefined}
        />
      ))}
    </tr>
  ))
}

/** The columns of such rows. */
export function SheetColumns({ isNarrow = false }: { isNarrow?: boolean }) {
  return (
    <colgroup>
      {(isNarrow ? ['label', 'value'] : ['label', 'value', 'label', 'value']).map((part, i) => (
        <col key={`${part} ${i < 2 ? 'left' : 'right'}`} className={part} />
      ))}
    </colgroup>
  )
}
