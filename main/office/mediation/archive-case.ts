import type { Parsed } from '../../../bridge/calls'
import { addIssued, sha256, type ToIssue } from '../../../db/issued-papers'
import type { StoredRecord } from '../../../db/stored'
import { dayOf } from '../../../records/kit/dates'
import { Said } from '../../../records/kit/said'
import type { CaseFile } from '../../../records/mediation/case-file'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { selfCheck } from '../../../records/mediation/self-check'
import type { Job, OfficeContext } from '../context'
import { fileName } from '../documents/kit/file-name'
import { doAct } from '../records/workflow'
import { dossierBytes } from './dossier-file'
import { gatherCase } from './gather-case'
import { dossierForm } from './issued-case-papers'
import { shiftedDay } from './shifted-day'

/**
 * Archives a case in one act: the dossier as it will stand is laid out, kept byte by byte with its SHA-256, and the case moves to
 * 已归档, where nothing of it can be changed any more (人民调解法 第二十七条).
 * @throws Said `denied` while something must be mended and no reason is given; what the act itself refuses
 */
export async function archiveCase(
  context: OfficeContext,
  asked: Parsed<'mediation.archive'>,
  job: Job,
): Promise<StoredRecord> {
  const { file, actor } = context
  const { id, revision, set, reason } = asked
  const gathered = await gatherCase(file.read, id)
  const archived: CaseFile = { ...gathered, case: { ...gathered.case, ...set } }
  mustBeWhole(archived, reason)
  const dossier = await dossierOfCase(context, archived, job)
  const { result } = await file.act(actor, { kind: 'edit', note: `归档 ${gathered.case.name}` }, async (work) => {
    mustBeAsLaid(gathered, await gatherCase(work.read, id))
    const moved = await doAct(work, mediationCase, actor.role, { id, revision, act: 'archive', set, reason })
    await addIssued(work.read, actor, [dossier])
    return moved
  })
  return result
}

function mustBeWhole(file: CaseFile, reason: string): void {
  if (reason.trim() !== '') return
  const open = selfCheck(file, dayOf(new Date()), (day) => shiftedDay(day) ?? day).filter((f) => f.severity === 'must')
  if (open.length > 0)
    throw new Said('denied', `自查还有 ${open.length} 处要补正，请补正后再归档；确实补不了的，写明原因。`)
}

/** @throws Said `stale` where somebody has written into the case while its dossier was laid out */
function mustBeAsLaid(laid: CaseFile, now: CaseFile): void {
  if (JSON.stringify(laid) !== JSON.stringify(now))
    throw new Said('busy', '归档时有人刚改了本案的内容，没有归档，请核对后再归档一次。')
}

async function dossierOfCase(context: OfficeContext, file: CaseFile, job: Job): Promise<ToIssue> {
  const { number, name } = file.case
  return {
    register: mediationCase.id,
    record: file.id,
    form: dossierForm,
    number,
    name: fileName('调解卷宗', number ?? '', name),
    bytes: await dossierBytes(context, file, job),
    printed: sha256(JSON.stringify(file)),
  }
}
