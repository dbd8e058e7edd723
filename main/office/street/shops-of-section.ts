import type { Kysely } from 'kysely'
import type { Readable } from '../../../db/records'
import type { Tables } from '../../../db/tables'
import type { OnTheStreet } from '../../../records/street/house-number'

/** A shop as its row on the street goes. */
export interface PlacedShop extends OnTheStreet {
  readonly id: string
  readonly frontage: number | null
  readonly category: string | null
  readonly status: string | null
  readonly nineSmall: string | null
  readonly operator: string | null
  readonly phone: string | null
  readonly extinguishersUntil: string | null
  readonly operatorSince: string | null
}

/** The living shops of a section, in no order. */
export async function shopsOf(db: Readable, section: string): Promise<PlacedShop[]> {
  const rows = await (db as Kysely<Tables>)
    .selectFrom('shop')
    .select([
      'id',
      'name',
      'door',
      'side',
      'position',
      'frontage',
      'category',
      'status',
      'nineSmall',
      'operator',
      'phone',
    ])
    .select(['extinguishersUntil', 'operatorSince'])
    .where('section', '=', section)
    .where('archivedAt', 'is', null)
    .execute()
  return rows as unknown as PlacedShop[]
}
