import { fieldsOf, type AnyRegister } from '../../../records/kit/register'
import type { FormValues } from '../fields/form-value'
import { typedValues } from './typed-values'

/** What does not fit together in what is typed, as the register says it; nothing as long as a required field is empty. */
export function crossWarnings(register: AnyRegister, held: Partial<FormValues>): string[] {
  const values = typedValues(register, held)
  if (fieldsOf(register).some(([key, field]) => field.required && values[key] === null)) return []
  return Object.values(register.warn?.(values) ?? {}).flatMap((sentence) => sentence ?? [])
}
