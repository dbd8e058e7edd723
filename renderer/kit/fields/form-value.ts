import type { Values } from '../../../bridge/record-shapes'
import type { Field, Read } from '../../../records/kit/field'
import { rulesOf } from '../../../records/kit/kinds'
import { fieldsOf, type AnyRegister } from '../../../records/kit/register'

/** What a control holds: the text as typed, or the chosen code, codes, id or answer. Null is "not known". */
export type FormValue = string | string[] | boolean | object | null
export type FormValues = Record<string, FormValue>

const chosen = new Set<Field['kind']>(['choice', 'choices', 'yesNo', 'reference', 'attachments', 'tickList'])

/** Whether a field is typed as text and read by the rules of its kind; the others are chosen. */
const isTyped = (field: Field): boolean => !chosen.has(field.kind)

/** A stored value as its control holds it: a date, a phone or an amount as people would type it. */
export function toForm(field: Field, value: unknown): FormValue {
  if (!isTyped(field)) return value === undefined ? null : value
  return value === null || value === undefined ? '' : rulesOf(field).show(value, field)
}

export const toFormAll = (register: AnyRegister, values: Values): FormValues =>
  Object.fromEntries(fieldsOf(register).map(([key, field]) => [key, toForm(field, values[key])]))

/** What a control holds as a value of the record, or why it cannot be one, in words. */
export function fromForm(field: Field, held: FormValue): Read<unknown> {
  const read: Read<unknown> = isTyped(field)
    ? rulesOf(field).read(typeof held === 'string' ? held : '', field)
    : { value: held ?? null }
  if ('refused' in read) return read
  const judged = field.schema.safeParse(Array.isArray(read.value) && read.value.length === 0 ? null : read.value)
  return judged.success ? { value: judged.data } : { refused: judged.error.issues[0]?.message ?? '' }
}

/** Whether two stored values say the same. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
