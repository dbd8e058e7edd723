import type { AnyRegister } from '../../../records/kit/register'
import type { Draft } from '../drafts/draft'

/** The draft of a new row, if it was typed under this parent; there is one such draft for each person and register. */
export const draftOfParent = (register: AnyRegister, parentId: string, draft: Draft | null | undefined): Draft | null =>
  draft && register.parent && draft.values[register.parent] === parentId ? draft : null
