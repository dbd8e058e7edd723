import type { FieldErrors, Resolver } from 'react-hook-form'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import { fromForm, type FormValues } from '../fields/form-value'
import { maskOf, type Base } from './changes'

/**
 * Judges what the controls hold by the declaration: texts are read by the rules of their kind, values by the field's zod
 * schema. Only fields that stand on the sheet are judged, so that a mistake can always be seen; a mask is nobody's mistake.
 */
export function faultsOf(register: AnyRegister, base: Base, held: FormValues): FieldErrors<FormValues> {
  const onSheet = register.form.flatMap((group) => group.fields)
  const errors: FieldErrors<FormValues> = {}
  for (const key of onSheet) {
    const mask = maskOf(base, key)
    if (mask !== null && held[key] === mask) continue
    const read = fromForm(fieldOf(register, key), held[key] ?? null)
    if ('refused' in read) errors[key] = { type: 'refused', message: read.refused }
  }
  return errors
}

/** The same for the form, which asks as it is typed in. */
export const judge =
  (register: AnyRegister, base: Base): Resolver<FormValues> =>
  (held) => {
    const errors = faultsOf(register, base, held)
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: held, errors: {} }
  }
