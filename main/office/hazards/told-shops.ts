import { disclose } from '../../../db/disclosure'
import { readHistory } from '../../../db/history'
import { readRecord, type Read } from '../../../db/records'
import type { IssuedPaperTable } from '../../../db/tables'
import { hazard } from '../../../records/checks/hazard'
import type { RecordOf } from '../../../records/kit/register'
import { recheck } from '../../../records/checks/recheck'
import type { OfficeContext } from '../context'

/** Writes down whose phones went out; a paper about the street has none. */
export async function tellShops(
  { file, actor }: Pick<OfficeContext, 'file' | 'actor'>,
  shops: string[],
  purpose: string,
): Promise<void> {
  const fields = ['operator', 'fireSafetyPerson', 'phone']
  if (shops.length > 0)
    await disclose(file, actor, { what: 'print', register: 'shop', records: shops, fields, purpose })
}

/** The shop that stands on an issued paper: that of its hazard as it was then, whatever it was put right to since. */
export async function shopOn(read: Read, { register, record, at }: IssuedPaperTable): Promise<string | null> {
  const looked = register === recheck.id ? await readRecord(read, recheck, record) : undefined
  const id = looked ? (looked.values as RecordOf<typeof recheck>).hazard : record
  const now = await readRecord(read, hazard, id)
  const since = (await readHistory(read, hazard, id, { limit: -1 })).filter((change) => change.at > at)
  const moved = since.findLast((change) => change.fields?.['shop'] !== undefined)?.fields?.['shop']
  const shop = moved ? moved[0] : now?.values['shop']
  return typeof shop === 'string' ? shop : null
}
