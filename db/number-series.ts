import type { Kysely } from 'kysely'
import { dayOf } from '../records/kit/dates'
import type { AnyRegister } from '../records/kit/register'
import type { RegisterId } from '../records/registers'
import { sortColumn, sortedByReading } from './columns'
import type { Plan } from './plan'
import { sortKey } from './reading'
import type { Tables } from './tables'

/**
 * Takes the next numbers of a series in a year: gap-free, because they are taken in the transaction of the act that uses
 * them; a number once taken stays with its record, also when that is withdrawn.
 * @returns the first of `howMany` numbers.
 */
export async function takeNumbers(trx: Kysely<Tables>, series: string, year: number, howMany = 1): Promise<number> {
  const { last } = await trx
    .insertInto('numberSeries')
    .values({ series, year, last: howMany })
    .onConflict((c) =>
      c.columns(['series', 'year']).doUpdateSet((eb) => ({ last: eb('numberSeries.last', '+', howMany) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last - howMany + 1
}

/** Registers that number their records: who has no number yet gets the next one of the year, in this transaction. */
export async function numberNew(
  trx: Kysely<Tables>,
  register: AnyRegister,
  planned: readonly Plan[],
  at: Date,
): Promise<void> {
  const { number } = register
  if (!number) return
  const fresh = planned.filter((p) => p.kind === 'create' && p.values[number.field] === null)
  if (fresh.length === 0) return
  const year = Number(dayOf(at).slice(0, 4))
  let waiting = fresh
  while (waiting.length > 0) {
    const first = await takeNumbers(trx, register.id, year, waiting.length)
    waiting.forEach((p, i) => (p.values[number.field] = number.format(year, first + i)))
    const used = await numbersInUse(trx, register, number.field, planned, waiting)
    waiting = waiting.filter((p) => used.has(p.values[number.field] as string))
  }
}

/** Of the numbers just given out, those that somebody has typed before: they stay with who has them. */
async function numbersInUse(
  trx: Kysely<Tables>,
  register: AnyRegister,
  field: string,
  planned: readonly Plan[],
  given: readonly Plan[],
): Promise<Set<string>> {
  const mine = new Set(given)
  const used = new Set<string>()
  for (const p of planned) if (!mine.has(p) && p.values[field] !== null) used.add(p.values[field] as string)
  const numbers = given.map((p) => p.values[field] as string)
  for (const number of await numbersHeld(trx, register, field, numbers)) used.add(number)
  return used
}

/**
 * Numbers that stand on records already, archived ones too, from the first of these to the last. Looked for by the column
 * that has an index: the one that orders the numbers, or else their own; one stretch of it however many they are.
 */
export async function numbersHeld(
  trx: Kysely<Tables>,
  register: AnyRegister,
  field: string,
  numbers: readonly string[],
): Promise<Set<string>> {
  const isOrdered = sortedByReading(register).includes(field)
  const column = isOrdered ? sortColumn(register, field) : field
  const keys = (isOrdered ? numbers.map(sortKey) : numbers).toSorted()
  const held = new Set<string>()
  for (const archived of [false, true]) {
    const rows = await trx
      .selectFrom(register.id as RegisterId)
      .select(`${field} as number`)
      .where('archivedAt', archived ? 'is not' : 'is', null)
      .where(column, '>=', keys[0]!)
      .where(column, '<=', keys.at(-1)!)
      .execute()
    for (const row of rows) held.add(row.number as string)
  }
  return held
}
