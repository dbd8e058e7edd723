import { useEffect, useId, useMemo, useRef } from 'react'
import { useMay } from '../../app/office'
import { useShortcut } from '../../app/shortcuts'
import type { RegisterId } from '../../../records/registers'
import { mayReveal } from '../../../records/roles'
import { CarrierContext } from '../fields/attachments/attachment'
import { CrossWarnings } from './CrossWarnings'
import { enterCell, moveByEnter } from './cell-keys'
import { maskOf } from './changes'
import { sheetRows } from './layout'
import { SheetCell } from './SheetCell'
import type { Sheet } from './useSheet'
import './sheet.css'

/**
 * A record laid out like its paper form: bordered label and value cells, two pairs a row, groups under their title. Enter
 * goes on and Shift+Enter back; Ctrl+S saves from anywhere on the page.
 */
export function SheetForm({ sheet, label, isNarrow = false }: { sheet: Sheet; label: string; isNarrow?: boolean }) {
  const { register, form, mayWrite, offer } = sheet
  const sheetId = useId()
  const area = useRef<HTMLFormElement>(null)
  const canReveal = useMay(mayReveal)
  const groups = useMemo(
    () => register.form.map((group) => ({ title: group.title, rows: sheetRows(register, group.fields, isNarrow) })),
    [register, isNarrow],
  )
  const carrier = useMemo(
    () => ({ register: register.id as RegisterId, record: sheet.base.id }),
    [register, sheet.base.id],
  )
  const save = () => void sheet.save()
  useShortcut('Ctrl+S', save, mayWrite)
  const isNew = sheet.base.id === null
  useEffect(() => {
    if (isNew && !offer) enterCell(area.current?.querySelector('[data-cell]') ?? undefined)
  }, [isNew, offer])
  return (
    <form
      ref={area}
      aria-label={label}
      className={offer ? 'asleep' : undefined}
      inert={offer !== null}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDownCapture={moveByEnter}
    >
      <CarrierContext value={carrier}>
        <table className={isNarrow ? 'sheet narrow' : 'sheet'} role="presentation">
          <colgroup>
            {(isNarrow ? ['label', 'value'] : ['label', 'value', 'label', 'value']).map((part, i) => (
              <col key={`${part} ${i < 2 ? 'left' : 'right'}`} className={part} />
            ))}
          </colgroup>
          {groups.map((group) => (
            <tbody key={group.title} data-group={group.title}>
              {groups.length > 1 && (
                <tr>
                  <td colSpan={isNarrow ? 2 : 4} className="group">
                    {group.title}
                  </td>
                </tr>
              )}
              {group.rows.map((row) => (
                <tr key={row[0]?.key}>
                  {row.map((cell) => (
                    <SheetCell
                      key={cell.key}
                      id={`${sheetId}-${cell.key}`}
                      name={cell.key}
                      field={cell.field}
                      control={form.control}
                      mask={maskOf(sheet.base, cell.key)}
                      maskWarning={sheet.warnings[cell.key]}
                      span={cell.span}
                      readOnly={!mayWrite}
                      onReveal={canReveal ? sheet.reveal : undefined}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </CarrierContext>
      {register.warn && <CrossWarnings register={register} control={form.control} />}
    </form>
  )
}
