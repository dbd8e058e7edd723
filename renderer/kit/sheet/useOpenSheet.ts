import type { AnyRegister } from '../../../records/kit/register'
import { useSheet, type Sheet } from './useSheet'
import type { OpenedRecord } from './useSheetRead'

/** The sheet of what was read for it; a new record tells its id once it has been saved for the first time. */
export const useOpenSheet = (
  register: AnyRegister,
  { page, draft }: OpenedRecord,
  onCreated: (id: string) => void,
): Sheet => {
  const record = page?.record ?? null
  return useSheet({
    register,
    record,
    warnings: page?.warnings,
    draft,
    onSaved: (saved) => {
      if (!record) onCreated(saved.id)
    },
  })
}
