import type { StaleDetail, Values } from '../../../bridge/record-shapes'
import { masked } from '../../../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import { fromForm, sameValue, type FormValues } from '../fields/form-value'
import type { Base } from '../sheet/changes'

/** A field that both people changed: what stands on the sheet and what the record holds now. */
export interface Conflict {
  key: string
  mine: unknown
  now: unknown
}

/**
 * Fields that were changed here and meanwhile by somebody else too, to another value. Where the base is not the record as
 * it was when the typing began (`base.revision` of an older draft), every difference counts as one.
 */
export function conflictsOf(
  register: AnyRegister,
  base: Base,
  isBaseKnown: boolean,
  changed: readonly string[],
  held: FormValues,
  now: Values,
): Conflict[] {
  return changed.flatMap((key) => {
    const field = fieldOf(register, key)
    const read = fromForm(field, held[key] ?? null)
    const mine = 'value' in read ? read.value : held[key]
    const theirs = now[key] ?? null
    if (sameValue(mine, theirs) || (isBaseKnown && sameValue(theirs, masked(field, base.values[key])))) return []
    return [{ key, mine, now: theirs }]
  })
}

/** Stale saves carry the record as it is now and who changed what. */
export const isStaleDetail = (detail: unknown): detail is StaleDetail =>
  typeof detail === 'object' && detail !== null && 'now' in detail && 'changes' in detail
