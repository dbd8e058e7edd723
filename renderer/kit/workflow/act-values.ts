import type { FieldErrors } from 'react-hook-form'
import type { Values } from '../../../bridge/record-shapes'
import { text } from '../../../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import { words } from '../../messages'
import { fromForm, sameValue, toForm, type FormValues } from '../fields/form-value'
import { maskOf, type Base } from '../sheet/changes'

/** The reason of an act is no field of the record: the history keeps it. */
export const reasonKey = '#reason'
export const reasonField = text(words.workflow.reason, { required: true, max: 200 })

/** The reason as it was typed. */
export const reasonOf = (held: FormValues): string => {
  const typed = held[reasonKey]
  return typeof typed === 'string' ? typed.trim() : ''
}

/** What an act asks for, in order, and what of it must be filled in. */
export interface Asking {
  register: AnyRegister
  fields: readonly string[]
  needs: readonly string[]
  reason: boolean
}

/** What the controls of an act hold at first: what the record says, else what is suggested. */
export function opening({ register, fields }: Asking, base: Base, suggested: Values): FormValues {
  const held = fields.map((key) => [key, toForm(fieldOf(register, key), base.values[key] ?? suggested[key])] as const)
  return { ...Object.fromEntries(held), [reasonKey]: '' }
}

/** What is wrong with what was typed, by field; a mask that was left alone is nobody's mistake. */
export function faultsOfAct(
  { register, fields, needs, reason }: Asking,
  base: Base,
  held: FormValues,
): FieldErrors<FormValues> {
  const errors: FieldErrors<FormValues> = {}
  for (const key of fields) {
    const mask = maskOf(base, key)
    if (mask !== null && held[key] === mask) continue
    const read = fromForm(fieldOf(register, key), held[key] ?? null)
    if ('refused' in read) errors[key] = { type: 'refused', message: read.refused }
    else if (read.value === null && needs.includes(key))
      errors[key] = { type: 'missing', message: words.workflow.missing(fieldOf(register, key).label) }
  }
  if (reason && reasonOf(held) === '') errors[reasonKey] = { type: 'missing', message: words.workflow.reasonMissing }
  return errors
}

/** The values to send: what differs from the record. Call it on judged values only. */
export function valuesOfAct({ register, fields }: Asking, base: Base, held: FormValues): Values {
  const set: Values = {}
  for (const key of fields) {
    const mask = maskOf(base, key)
    if (mask !== null && held[key] === mask) continue
    const read = fromForm(fieldOf(register, key), held[key] ?? null)
    if ('value' in read && !sameValue(read.value, base.values[key])) set[key] = read.value
  }
  return set
}
