import type { Kysely } from 'kysely'
import { readRecords, type Readable } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import type { Tables } from '../../../db/tables'
import { inWalkingOrder, sideOf, type OnTheStreet, type Side } from '../../../records/street/house-number'
import { idleStates, shop } from '../../../records/shops/shop'

/** A shop in its place on the walk. */
export interface Stop {
  readonly record: StoredRecord
  readonly side: Side
  /** Nobody trades there: it is walked past. */
  readonly isIdle: boolean
}

export const stop = (record: StoredRecord, side: Side): Stop => ({
  record,
  side,
  isIdle: idleStates.includes(String(record.values['status'])),
})

/** The living shops of a section as they are walked past: up the odd side, back along the even one, then who stands on neither. */
export async function walk(read: Readable, section: string): Promise<Stop[]> {
  const rows = await (read as Kysely<Tables>)
    .selectFrom('shop')
    .select('id')
    .where('section', '=', section)
    .where('archivedAt', 'is', null)
    .orderBy('local')
    .execute()
  const records = await readRecords(
    read,
    shop,
    rows.map((row) => row.id),
  )
  const shops = records.map((record) => ({ ...(record.values as unknown as OnTheStreet), record }))
  const along = (side: Side): Stop[] =>
    inWalkingOrder(shops.filter((s) => sideOf(s) === side)).map(({ record }) => stop(record, side))
  return [...along('odd'), ...along('even').toReversed(), ...along(null)]
}
