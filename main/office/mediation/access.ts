import type { Actor } from '../../../db/actor'
import { childrenOf, readRecord, type Read } from '../../../db/records'
import { caseMediator } from '../../../records/mediation/case-mediator'
import { caucusNote } from '../../../records/mediation/caucus-note'
import { mediationCase } from '../../../records/mediation/mediation-case'
import type { OfficeContext } from '../context'
import { Said } from '../../../records/kit/said'

/** Who this account is on the roster of mediators; null for everybody else. */
export async function mediatorOf(read: Read, person: string): Promise<string | null> {
  const row = await read.selectFrom('person').select('mediator').where('id', '=', person).executeTakeFirst()
  return row?.mediator ?? null
}

/** How a person stands to a case, by who mediates it. */
export interface CaseAccess {
  /** Mediates it now: reads and writes its caucus notes. */
  readonly mediates: boolean
  /** May choose and replace its mediators: the director, who mediates it, or anybody while nobody ever has. */
  readonly assigns: boolean
}

/** How this person stands to a case. Being director opens no caucus note: only mediating the case does. */
export async function caseAccess(read: Read, actor: Actor, caseId: string): Promise<CaseAccess> {
  const assigned = (await childrenOf(read, caseMediator, caseId)).map((r) => r.values)
  const me = await mediatorOf(read, actor.id)
  const mediates = me !== null && assigned.some((a) => a['mediator'] === me && a['until'] === null)
  const writes = caseMediator.access.write.includes(actor.role)
  return { mediates, assigns: writes && (actor.role === 'director' || mediates || assigned.length === 0) }
}

/** @throws Said `denied` for everybody who does not mediate the case. */
export async function mustMediate(read: Read, actor: Actor, caseId: string): Promise<void> {
  if (!(await caseAccess(read, actor, caseId)).mediates)
    throw new Said('denied', '单方谈话记录只有本案的承办调解员可以看，请由承办调解员办理。')
}

/**
 * Looks at an act that is to be taken back: caucus notes are taken back by who mediates their case now and wrote them, and who
 * mediates a case is changed by another act, which says why. A case that goes as a whole takes its mediators with it.
 * @throws Said `denied`
 */
export async function mustMayTakeBack({ file, actor }: OfficeContext, batch: string): Promise<void> {
  const touched = await file.read
    .selectFrom('change')
    .select(['register', 'record', 'kind', 'person'])
    .where('batch', '=', batch)
    .where('register', 'in', [caucusNote.id, caseMediator.id, mediationCase.id])
    .execute()
  const of = (register: string) => touched.filter((change) => change.register === register)
  if (of(caseMediator.id).length > 0 && !of(mediationCase.id).some(({ kind }) => kind === 'create'))
    throw new Said('denied', '指定和更换调解员不能撤销，请在案件上用「指定调解员」或「更换」办理。')
  for (const { record, person } of of(caucusNote.id)) {
    const note = await readRecord(file.read, caucusNote, record)
    if (person !== actor.id || !note) throw new Said('denied', '单方谈话记录只能由写它的承办调解员自己撤销。')
    await mustMediate(file.read, actor, String(note.values['case']))
  }
}
