import { kinds } from '../records/kit/kinds'
import { fieldOf, fieldsOf, type AnyRegister } from '../records/kit/register'
import { Said } from '../records/kit/said'
import type { ChangeKind, Column, RegisterRow } from './tables'

/** One record to be written. Without an id a new one is made. */
export interface Change {
  id?: string
  /** The revision that the writer saw; an older one than the record's is refused as stale. Without it no check is made. */
  revision?: number
  /** The fields that change, and only they. */
  set?: Record<string, unknown>
  /** Instead of an edit: take out of sight, bring back, take back a creation, or make a withdrawn record again. */
  as?: 'archive' | 'restore' | 'withdraw' | 'recreate'
  reason?: string
}

/** One change as it will be written: what the record holds now, and what it will hold. */
export interface Plan {
  id: string
  kind: Exclude<ChangeKind, 'erase'>
  revision: number
  row: RegisterRow | undefined
  old: Record<string, unknown> | undefined
  values: Record<string, unknown>
  change: Change
}

/** Values with the fields that follow from others. */
export const withFollowing = (register: AnyRegister, values: Record<string, unknown>): Record<string, unknown> =>
  register.follow ? { ...values, ...register.follow.of(values) } : values

/**
 * Values that fit their fields, each judged by its own: a save changes few of many.
 * @throws Said `invalid` with a sentence for each that does not
 */
export function validated(register: AnyRegister, values: Record<string, unknown>): Record<string, unknown> {
  const fit: Record<string, unknown> = {}
  const faults: Record<string, string> = {}
  for (const [key, value] of Object.entries(values)) {
    const parsed = Object.hasOwn(register.fields, key)
      ? fieldOf(register, key).schema.safeParse(value ?? null)
      : undefined
    if (parsed?.success) fit[key] = parsed.data
    else faults[key] = parsed?.error.issues[0]?.message ?? '没有这一项'
  }
  const [fault] = Object.entries(faults)
  if (!fault) return fit
  const [key, sentence] = fault
  const label = Object.hasOwn(register.fields, key) ? fieldOf(register, key).label : register.label
  throw new Said('invalid', sentence.includes(label) ? `${sentence}。` : `${label}：${sentence}。`, faults)
}

/** All values of a new record. What is not known of it, and need not be, has nothing that could be judged. */
export function validatedNew(register: AnyRegister, given: Record<string, unknown>): Record<string, unknown> {
  const judged: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given))
    if (value !== null || register.fields[key]?.required !== false) judged[key] = value
  return { ...given, ...validated(register, judged) }
}

/** Fields whose stored value changes: field → [before, after]. */
export function changedFields(
  register: AnyRegister,
  { row, old, values }: Pick<Plan, 'row' | 'old' | 'values'>,
): Record<string, [Column, Column]> {
  const changed: Record<string, [Column, Column]> = {}
  for (const [key, f] of fieldsOf(register)) {
    const value = values[key] ?? null
    if (value === (old?.[key] ?? null)) continue // nearly every field of a correction
    const before = row?.[key] ?? null
    const after = value === null ? null : kinds[f.kind].store(value)
    if (before !== after) changed[key] = [before, after]
  }
  return changed
}
