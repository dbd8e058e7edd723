import type { RecordView, Values } from '../../../bridge/record-shapes'
import type { StoredRecord } from '../../../db/stored'
import { masked } from '../../../records/kit/kinds'
import { fieldsOf, type AnyRegister } from '../../../records/kit/register'

/** A record as a window may see it: personal values with their middle hidden. */
export function viewOf(register: AnyRegister, record: StoredRecord): RecordView {
  const values: Values = {}
  for (const [key, f] of fieldsOf(register)) values[key] = masked(f, record.values[key])
  return { ...record, values }
}
