import { useEffect, useMemo, useRef } from 'react'
import { useShortcut } from '../../app/shortcuts'
import type { RegisterId } from '../../../records/registers'
import { CarrierContext } from '../fields/attachments/attachment'
import { CrossWarnings } from './CrossWarnings'
import { enterCell, moveByEnter } from './cell-keys'
import { SheetColumns, SheetRows } from './SheetRows'
import type { Sheet } from './useSheet'
import './sheet.css'

/**
 * A record laid out like its paper form: bordered label and value cells, two pairs a row, groups under their title. Enter
 * goes on and Shift+Enter back; Ctrl+S saves from anywhere on the page.
 */
export function SheetForm({ sheet, label, isNarrow = false }: { sheet: Sheet; label: string; isNarrow?: boolean }) {
  const { register, form, mayWrite, offer } = sheet
  const area = useRef<HTMLFormElement>(null)
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
          <SheetColumns isNarrow={isNarrow} />
          {register.form.map((group) => (
            <tbody key={group.title} data-group={group.title}>
              {register.form.length > 1 && (
                <tr>
                  <td colSpan={isNarrow ? 2 : 4} className="group">
                    {group.title}
                  </td>
                </tr>
              )}
              <SheetRows sheet={sheet} fields={group.fields} isNarrow={isNarrow} />
            </tbody>
          ))}
        </table>
      </CarrierContext>
      {register.warn && <CrossWarnings register={register} control={form.control} />}
    </form>
  )
}
