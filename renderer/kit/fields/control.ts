import type { Ref } from 'react'
import type { Field } from '../../../records/kit/field'
import type { FormValue } from './form-value'

/** What every control takes: its field, what it holds, and where its label and its remarks stand. */
export interface ControlProps<V extends FormValue = FormValue> {
  field: Field
  id: string
  value: V
  onChange: (value: V) => void
  onBlur?: (() => void) | undefined
  /** For the focus of a form that jumps to its first mistake. */
  ref?: Ref<{ focus?: () => void }> | undefined
  readOnly?: boolean | undefined
  /** What was typed cannot be kept. */
  invalid?: boolean | undefined
  /** Ids of the lines under the control. */
  describedBy?: string | undefined
  /** The control's name where no label element points to it. */
  label?: string | undefined
  autoFocus?: boolean | undefined
}
