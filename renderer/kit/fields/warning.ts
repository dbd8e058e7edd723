import type { Field } from '../../../records/kit/field'
import { rulesOf } from '../../../records/kit/kinds'
import { fromForm, type FormValue } from './form-value'

/** What deserves a second look in a value as it is held, in words; it never blocks saving. */
export function warningOf(field: Field, held: FormValue): string | undefined {
  const read = fromForm(field, held)
  if ('refused' in read || read.value === null) return undefined
  return rulesOf(field).warn?.(read.value, field) ?? read.warning
}
