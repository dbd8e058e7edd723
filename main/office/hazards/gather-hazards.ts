import { selectIds } from '../../../db/list'
import { readRecords, titlesOf, type Read } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { hazard } from '../../../records/checks/hazard'
import type { HazardWording } from '../../../records/checks/hazard-wording'
import type { RecordOf } from '../../../records/kit/register'
import { recheck } from '../../../records/checks/recheck'
import { shop } from '../../../records/shops/shop'
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
  const records = await readRecords(read, hazard, ids)
  const shops = new Map((await readRecords(read, shop, shopsOf(records))).map((one) => [one.id, one]))
  const titles = {
    ...(await titlesOf(read, hazard, records)),
    ...(await titlesOf(read, shop, [...shops.values()])),
  }
  const rechecks = await rechecksOf(read, ids)
  return records.map((record) => {
    const values = record.values as RecordOf<typeof hazard>
    return {
      record,
      facts: {
        hazard: values,
        shop: (shops.get(values.shop ?? '')?.values as RecordOf<typeof shop> | undefined) ?? null,
        rechecks: rechecks.filter((r) => r.hazard === record.id),
        titles,
        wording,
      },
    }
  })
}

const shopsOf = (records: readonly StoredRecord[]): string[] => [
  ...new Set(records.flatMap(({ values }) => (typeof values['shop'] === 'string' ? values['shop'] : []))),
]

/** Rechecks of these hazards, the oldest first. */
async function rechecksOf(read: Read, hazards: readonly string[]): Promise<RecordOf<typeof recheck>[]> {
  const ids = await selectIds(read, { register: 'recheck', filters: { hazard: { any: [...hazards] } } })
  return (await readRecords(read, recheck, ids))
    .map((record) => record.values as RecordOf<typeof recheck>)
    .toSorted((a, b) => a.on.localeCompare(b.on))
}
