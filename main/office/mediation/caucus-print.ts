import type { Paper } from '../../../bridge/paper-shapes'
import { disclose } from '../../../db/disclosure'
import { readRecord } from '../../../db/records'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { caucusNote } from '../../../records/mediation/caucus-note'
import type { CaseFile } from '../../../records/mediation/case-file'
import type { OfficeContext } from '../context'
import { fileName } from '../documents/kit/file-name'
import { makePaper } from '../documents/make-paper'
import { caucusPaper } from '../documents/mediation/caucus-paper'
import { mustMediate } from './access'
import { settingsOf } from './settings'

/**
 * Prints one caucus note, which its mediator has released, for a mediator of its case: the only way of one to a paper.
 * @throws Said `denied` for everybody else, and for a note that is not released
 */
export async function printCaucus(
  context: OfficeContext,
  { id: caseId, case: c }: CaseFile,
  id: string | null,
): Promise<Paper> {
  const { file, actor } = context
  await mustMediate(file.read, actor, caseId)
  const record = id === null ? undefined : await readRecord(file.read, caucusNote, id)
  if (!record || record.values['case'] !== caseId)
    throw new Said('missing', '这份谈话记录不在本案里，请回到案件重新打开。')
  const note = record.values as RecordOf<typeof caucusNote>
  if (note.released !== true)
    throw new Said('denied', '这份单方谈话记录没有勾选「可以打印和交换」，不能打印，请承办调解员先勾选。')
  const { committee } = await settingsOf(context)
  const facts = { committee, number: c.number, caseName: c.name, note }
  const name = fileName('单方谈话记录', c.number ?? '', note.with ?? '')
  const paper = await makePaper(context, caucusPaper, [facts], name, { blanks: note.with ? [] : ['谈话对象'] })
  const fields = ['with', 'text', 'by']
  const what = { what: 'print' as const, register: caucusNote.id, records: [record.id], fields }
  await disclose(file, actor, { ...what, purpose: '打印单方谈话记录' })
  return paper
}
