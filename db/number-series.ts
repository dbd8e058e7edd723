import type { Kysely } from 'kysely'
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
