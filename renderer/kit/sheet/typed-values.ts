import { fieldsOf, type AnyRegister } from '../../../records/kit/register'
import { fromForm, type FormValues } from '../fields/form-value'

/** The values that a sheet would have if it were saved now; null for what is empty and for what cannot be read. */
export function typedValues(register: AnyRegister, held: Partial<FormValues>): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(register).map(([key, field]) => {
      const read = fromForm(field, held[key] ?? null)
      return [key, 'value' in read ? read.value : null]
    }),
  )
}
