import { memo } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { Field } from '../../../records/kit/field'
import { isMasked } from '../../../records/kit/kinds'
import { FieldControl } from '../fields/FieldControl'
import type { FormValues } from '../fields/form-value'
import { MaskedControl } from '../fields/MaskedControl'
import { warningOf } from '../fields/warning'

interface CellProps {
  /** Tells two sheets on one screen apart. */
  sheetId: string
  name: string
  field: Field
  control: Control<FormValues>
  span: number
  readOnly: boolean
  onReveal: ((key: string) => void) | undefined
}

/** One pair of the sheet: the label cell and the value cell, with what is wrong or odd under the value. */
export const SheetCell = memo(function SheetCell({
  sheetId,
  name,
  field,
  control,
  span,
  readOnly,
  onReveal,
}: CellProps) {
  const {
    field: { ref, ...held },
    fieldState,
  } = useController({ control, name })
  const id = `${sheetId}-${name}`
  const isHidden = isMasked(field) && typeof held.value === 'string' && held.value.includes('*')
  const error = fieldState.error?.message
  const warning = error || isHidden ? undefined : warningOf(field, held.value ?? null)
  const remark = error ?? warning ?? field.help
  return (
    <>
      <td className="k">
        <label htmlFor={id} className={field.required ? 'must' : undefined}>
          {field.label}
        </label>
      </td>
      <td className="v" data-cell={name} colSpan={span}>
        {isHidden ? (
          <MaskedControl
            id={id}
            value={held.value as string}
            onBlur={held.onBlur}
            ref={ref}
            onReveal={onReveal && (() => onReveal(name))}
          />
        ) : (
          <FieldControl
            field={field}
            id={id}
            value={held.value ?? null}
            onChange={held.onChange}
            onBlur={held.onBlur}
            ref={ref}
            readOnly={readOnly}
            invalid={error !== undefined}
            describedBy={remark ? `${id}-remark` : undefined}
          />
        )}
        {remark && (
          <div
            id={`${id}-remark`}
            className={error ? 'remark wrong' : warning ? 'remark odd' : 'remark'}
            role={error && 'alert'}
          >
            {remark}
          </div>
        )}
      </td>
    </>
  )
})
