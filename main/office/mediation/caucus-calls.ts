import type { CaucusNote } from '../../../bridge/calls/mediation'
import { disclose } from '../../../db/disclosure'
import { childrenOf, readRecord } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import { Said } from '../../../records/kit/said'
import { caucusNote } from '../../../records/mediation/caucus-note'
import type { Handlers } from '../context'
import { mustMediate } from './access'
import { caseRecord } from './gather-case'

const noteOf = ({ id, revision, values: v }: StoredRecord): CaucusNote => ({
  id,
  revision,
  at: v['at'] as string,
  with: v['with'] as string | null,
  text: v['text'] as string,
  by: v['by'] as string | null,
  released: v['released'] === true,
})

/** The only way to a caucus note: each call first asks whether this person mediates the case. */
export const caucusCalls: Handlers<'mediation.caucus' | 'mediation.caucusSave'> = {
  async 'mediation.caucus'({ case: id }, { file, actor }) {
    await mustMediate(file.read, actor, id)
    const notes = (await childrenOf(file.read, caucusNote, id)).map(noteOf)
    // Whoever reads what another has written leaves a trace.
    const others = notes.filter(({ by }) => by !== actor.name).map((note) => note.id)
    if (others.length > 0) {
      const purpose = '承办调解员查看单方谈话记录'
      await disclose(file, actor, {
        what: 'reveal',
        register: caucusNote.id,
        records: others,
        fields: ['text'],
        purpose,
      })
    }
    return notes.toSorted((a, b) => a.at.localeCompare(b.at))
  },

  async 'mediation.caucusSave'({ case: caseId, id, revision, set }, { file, actor }) {
    await caseRecord(file.read, caseId)
    await mustMediate(file.read, actor, caseId)
    if (id !== undefined) {
      const before = await readRecord(file.read, caucusNote, id)
      if (!before || before.values['case'] !== caseId)
        throw new Said('missing', '这份谈话记录不在本案里，请回到案件重新打开。')
      if (revision === undefined) throw new Said('invalid', '保存时缺少版本号，请重新打开这份谈话记录再改。')
    }
    const { result } = await file.act(actor, { kind: 'edit', note: '写单方谈话记录' }, async (work) => {
      const fresh = { case: caseId, at: new Date().toISOString(), by: actor.name }
      const change = id === undefined ? { set: { ...fresh, ...set } } : { id, revision: revision!, set }
      const [written] = await work.write(caucusNote, [change])
      return written!
    })
    return noteOf(result)
  },
}
