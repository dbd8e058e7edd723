import type { RegisterId } from '../../../records/registers'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { words } from '../../messages'
import { toFormAll, type FormValues } from '../fields/form-value'
import { valuesToSave } from '../sheet/changes'
import { faultsOf } from '../sheet/judge'
import type { Sheet } from '../sheet/useSheet'

/** Makes a record of the draft that stands in the way of another new one; null where it cannot be a record yet. */
export function useKeepApart(sheet: Sheet): (() => void) | null {
  const { say, fail } = useNotices()
  const { register, base, offer } = sheet
  if (!offer || base.id !== null) return null
  const held = { ...toFormAll(register, base.values), ...(offer.values as FormValues) }
  if (Object.keys(faultsOf(register, base, held)).length > 0) return null
  const keep = async (): Promise<void> => {
    const set = valuesToSave(register, base, held)
    const saved = await call('record.save', { register: register.id as RegisterId, set })
    sheet.dropDraft()
    say(words.kit.created(register.title(saved.values)))
  }
  return () => void keep().catch(fail)
}
