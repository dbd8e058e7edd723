import type { Actor } from '../../../db/actor'
import { childrenOf, type Read } from '../../../db/records'
import { caseMediator } from '../../../records/mediation/case-mediator'
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
