import type { RecordView, Values } from '../../../bridge/record-shapes'
import type { StoredRecord } from '../../../db/stored'
import { isMasked, masked } from '../../../records/kit/kinds'
import { fieldsOf, type AnyRegister } from '../../../records/kit/register'

/** A record as a window may see it: personal values with their middle hidden. */
export function viewOf(register: AnyRegister, record: StoredRecord): RecordView {
  const values: Values = { ...record.values }
  for (const [key, f] of fieldsOf(register)) if (isMasked(f)) values[key] = masked(f, values[key])
  return { ...record, values }
}
