import { madeUpPhone } from '../fixtures/made-up-numbers'
import { shop } from '../../records/shops/shop'
import type { BenchOffice } from './bench-office'
import { ready, valuesOf } from './by-hand'
import type { Act } from './measure'

const rounds = 200
/** A clerk's program runs all day: V8 has seen a save before. */
const warmUp = 200

/** One save, until it is durable: a correction of a shop, and a new one. */
export function saveActs({ ask, reading, hand }: BenchOffice): Act[] {
  const stored = reading.prepare('select * from shop order by local limit ?').all(rounds + warmUp) as Record<
    string,
    unknown
  >[]
  const titles = new Map(reading.prepare('select id, name from streetSection').raw().all() as [string, string][])
  const titleOf = (id: string): string => titles.get(id) ?? ''
  const rowAt = (round: number) => stored[round % stored.length]!
  const withPhone = (round: number) => ({ ...valuesOf(shop, rowAt(round)), phone: madeUpPhone(95_000_000 + round) })
  // As a sheet sends it: all that is known.
  const typed = (round: number) =>
    Object.fromEntries(Object.entries(withPhone(round)).filter(([, value]) => value !== null))
  const corrected = Array.from({ length: rounds + warmUp }, (_, n) =>
    ready(shop, withPhone(n), titleOf, String(rowAt(n)['id'])),
  )
  const fresh = Array.from({ length: rounds + warmUp }, (_, n) => ready(shop, withPhone(n), titleOf))
  return [
    {
      act: 'save: a correction',
      goal: { ratio: 1.5 },
      rounds,
      warmUp,
      run: (n) =>
        ask('record.save', {
          register: 'shop',
          id: String(rowAt(n)['id']),
          revision: Number(rowAt(n)['revision']),
          set: { phone: madeUpPhone(95_000_000 + n) },
        }),
      floor: (n) => hand.act((batch) => hand.update(shop, Number(rowAt(n)['local']), corrected[n]!, batch)),
    },
    {
      act: 'save: a new shop',
      goal: { ratio: 1.5 },
      rounds,
      warmUp,
      run: (n) => ask('record.save', { register: 'shop', set: typed(n) }),
      floor: (n) => hand.act((batch) => hand.insert(shop, fresh[n]!, batch)),
    },
  ]
}
