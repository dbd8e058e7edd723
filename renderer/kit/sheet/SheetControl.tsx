import { memo } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { Field } from '../../../records/kit/field'
import { FieldControl } from '../fields/FieldControl'
import type { FormValues } from '../fields/form-value'
import { MaskedControl } from '../fields/MaskedControl'
import { warningOf } from '../fields/warning'

export interface SheetControlProps {
  id: string
  name: string
  field: Field
  control: Control<FormValues>
  /** The mask that the office sent in place of the value; null where there is none, or no longer. */
  mask: string | null
  /** What deserves a second look in a masked value, as the office judged it. */
  maskWarning: string | undefined
  readOnly: boolean
  onReveal: ((key: string) => void) | undefined
  /** The control's name where no label element points to it. */
  label?: string
}

/** A field of a sheet with what is wrong or odd under it. Until it is asked for or typed anew, a masked number is locked. */
export const SheetControl = memo(function SheetControl({
  id,
  name,
  field,
  control,
  mask,
  maskWarning,
  readOnly,
  onReveal,
  label,
}: SheetControlProps) {
  const {
    field: { ref, ...held },
    fieldState,
  } = useController({ control, name })
  const isHidden = mask !== null && held.value === mask
  const error = fieldState.error?.message
  const judged = isHidden ? maskWarning : warningOf(field, held.value ?? null)
  // Who may only read can do nothing about it.
  const warning = error || readOnly ? undefined : judged
  const remark = error ?? warning ?? field.help
  return (
    <>
      <span className="held">
        {isHidden ? (
          <MaskedControl
            id={id}
            label={label}
            value={mask}
            onBlur={held.onBlur}
            ref={ref}
            onReveal={onReveal && (() => onReveal(name))}
          />
        ) : (
          <FieldControl
            field={field}
            id={id}
            label={label}
            value={held.value ?? null}
            onChange={held.onChange}
            onBlur={held.onBlur}
            ref={ref}
            readOnly={readOnly}
            invalid={error !== undefined}
            describedBy={remark ? `${id}-remark` : undefined}
          />
        )}
      </span>
      {remark && (
        <div
          id={`${id}-remark`}
          className={error ? 'remark wrong' : warning ? 'remark odd' : 'remark'}
          role={error && 'alert'}
        >
          {remark}
        </div>
      )}
    </>
  )
})
