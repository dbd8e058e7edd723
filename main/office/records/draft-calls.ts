import { dropDraft, keepDraft, readDraft } from '../../../db/drafts'
import { titlesOf } from '../../../db/records'
import { registerOf } from '../../../records/registers'
import type { Handlers } from '../context'

export const draftCalls: Handlers<'draft.read' | 'draft.keep' | 'draft.drop'> = {
  async 'draft.read'({ register, record }, { file, actor }) {
    const draft = await readDraft(file.read, { person: actor.id, register, record })
    if (!draft) return null
    const titles = await titlesOf(file.read, registerOf(register), [draft])
    return { values: draft.values, revision: draft.revision, at: draft.at, titles }
  },
  async 'draft.keep'({ register, record, revision, values }, { file, actor }) {
    await file.keep((trx) => keepDraft(trx, { person: actor.id, register, record }, revision, values))
    return null
  },
  async 'draft.drop'({ register, record }, { file, actor }) {
    await file.keep((trx) => dropDraft(trx, { person: actor.id, register, record }))
    return null
  },
}
