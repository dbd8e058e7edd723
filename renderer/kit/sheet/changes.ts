import type { RecordView, Values } from '../../../bridge/record-shapes'
import { isMasked } from '../../../records/kit/kinds'
import { fieldsOf, initialValues, type AnyRegister } from '../../../records/kit/register'
import { fromForm, sameValue, toForm, type FormValues } from '../fields/form-value'

/** What a sheet started from: a record as the window read it, or nothing yet. */
export interface Base {
  id: string | null
  /** Null for a new record. */
  revision: number | null
  values: Values
  /** Keys of personal fields whose values came masked and have not been asked for in full. */
  masked: readonly string[]
}

/** A sheet for a record starts from what the office sent. */
export const baseOf = (register: AnyRegister, { id, revision, values }: RecordView): Base => ({
  id,
  revision,
  values,
  masked: fieldsOf(register).flatMap(([key, field]) => (isMasked(field) && values[key] != null ? [key] : [])),
})

/** The mask that stands in place of a value on the sheet, or null. */
export const maskOf = (base: Base, key: string): string | null =>
  base.masked.includes(key) ? String(base.values[key]) : null

/** The base once a field of it has been shown in full. */
export const revealed = (base: Base, key: string, full: string): Base => ({
  ...base,
  values: { ...base.values, [key]: full },
  masked: base.masked.filter((other) => other !== key),
})

/** A sheet for a new record starts from the declared initial values and what its place gives (a parent, a section). */
export const newBase = (register: AnyRegister, given: Values = {}): Base => ({
  id: null,
  revision: null,
  values: { ...(initialValues(register) as Values), ...given },
  masked: [],
})

/** Keys of the fields whose controls hold something else than the base has. */
export function changedKeys(register: AnyRegister, base: Base, held: FormValues): string[] {
  return fieldsOf(register)
    .filter(([key, field]) => {
      if (!(key in held) || sameValue(held[key], toForm(field, base.values[key]))) return false
      const read = fromForm(field, held[key] ?? null)
      return 'refused' in read || !sameValue(read.value, base.values[key])
    })
    .map(([key]) => key)
}

/** The values to send: what has changed, or for a new record all that is known. Call it on judged values only. */
export function valuesToSave(register: AnyRegister, base: Base, held: FormValues): Values {
  const set: Values = {}
  const changed = new Set(changedKeys(register, base, held))
  for (const [key, field] of fieldsOf(register)) {
    if (base.id !== null && !changed.has(key)) continue
    const read = fromForm(field, held[key] ?? toForm(field, base.values[key]))
    if ('value' in read && (base.id !== null || read.value !== null)) set[key] = read.value
  }
  return set
}
