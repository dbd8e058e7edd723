import { childrenOf, readRecord, readRecords, titlesOf, type Read } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { hazard } from '../../../records/hazard'
import type { HazardWording } from '../../../records/hazard-wording'
import type { RecordOf } from '../../../records/kit/register'
import { recheck } from '../../../records/recheck'
import { shop } from '../../../records/shop'
import type { HazardFacts } from '../documents/hazards/hazard-facts'

/** A hazard as its papers print it, with the record that it was read from. */
export interface GatheredHazard {
  record: StoredRecord
  facts: HazardFacts
}

/** What papers print of these hazards, in the order of the ids; ids that are not there are left out. */
export async function gatherHazards(
  read: Read,
  ids: readonly string[],
  wording: HazardWording,
): Promise<GatheredHazard[]> {
  const gathered: GatheredHazard[] = []
  for (const record of await readRecords(read, hazard, ids)) {
    const values = record.values as RecordOf<typeof hazard>
    const found = values.shop === null ? undefined : await readRecord(read, shop, values.shop)
    const titles = {
      ...(await titlesOf(read, hazard, [record])),
      ...(found && (await titlesOf(read, shop, [found]))),
    }
    const rechecks = (await childrenOf(read, recheck, record.id)).map((r) => r.values as RecordOf<typeof recheck>)
    gathered.push({
      record,
      facts: {
        hazard: values,
        shop: (found?.values as RecordOf<typeof shop> | undefined) ?? null,
        rechecks: rechecks.toSorted((a, b) => a.on.localeCompare(b.on)),
        titles,
        wording,
      },
    })
  }
  return gathered
}
