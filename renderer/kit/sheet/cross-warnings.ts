import { fieldsOf, type AnyRegister } from '../../../records/kit/register'
import { fromForm, type FormValues } from '../fields/form-value'

/** What does not fit together in what is typed, as the register says it; nothing as long as a required field is empty. */
export function crossWarnings(register: AnyRegister, held: Partial<FormValues>): string[] {
  const values: Record<string, unknown> = {}
  for (const [key, field] of fieldsOf(register)) {
    const read = fromForm(field, held[key] ?? null)
    values[key] = 'value' in read ? read.value : null
    if (field.required && values[key] === null) return []
  }
  return Object.values(register.warn?.(values) ?? {}).flatMap((sentence) => sentence ?? [])
}
