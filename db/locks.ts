import type { AnyRegister } from '../records/kit/register'
import { Said } from '../records/kit/said'
import { registerOf, type RegisterId } from '../records/registers'
import { fromColumns } from './columns'
import { rowsById, type Readable } from './records'
import type { ValuesOfId } from './refusals'

/** A record as it is, and as it would be; `old` is undefined for a new one. */
export interface Moving {
  readonly old: Record<string, unknown> | undefined
  readonly values: Record<string, unknown>
}

/** Why a record may not be changed in whatever way, by its title, or undefined where it may. */
function lockOf(register: AnyRegister, { old, values }: Moving, stored: ValuesOfId): string | undefined {
  // A record is kept from leaving what locks it as well as from coming there.
  for (const from of old ? [old, values] : [values]) {
    const sentence = register.locked?.(old ?? null, (key) => {
      const id = from[key]
      return typeof id === 'string' ? (stored(register.fields[key].to, id) ?? null) : null
    })
    if (sentence !== undefined) return `「${register.title(old ?? values)}」${sentence}。`
  }
  return undefined
}

/** @throws Said `denied` where a record would be changed that its register has locked. */
export function mustBeOpen(register: AnyRegister, planned: readonly Moving[], stored: ValuesOfId): void {
  if (!register.locked) return
  for (const one of planned) {
    const sentence = lockOf(register, one, stored)
    if (sentence !== undefined) throw new Said('denied', sentence)
  }
}

/** Asks beforehand: why each of these may not be changed, in their order; undefined for those that may. */
export async function locksOf(
  db: Readable,
  register: AnyRegister,
  asked: readonly Moving[],
): Promise<(string | undefined)[]> {
  if (!register.locked) return asked.map(() => undefined)
  const wanted = new Map<string, Set<string>>()
  for (const one of asked) lockOf(register, one, (to, id) => void wanted.set(to, (wanted.get(to) ?? new Set()).add(id)))
  const there = new Map<string, Record<string, unknown>>()
  for (const [to, ids] of wanted) {
    const target = registerOf(to as RegisterId)
    for (const [id, row] of await rowsById(db, target, [...ids])) there.set(id, fromColumns(target, row))
  }
  return asked.map((one) => lockOf(register, one, (_to, id) => there.get(id)))
}
