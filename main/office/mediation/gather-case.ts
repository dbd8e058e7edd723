import { childrenOf, readRecord, titlesIn, titlesOf, type Readable } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import type { AnyRegister, RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { agreement } from '../../../records/mediation/agreement'
import type { CaseFile, Kept } from '../../../records/mediation/case-file'
import { caseMediator } from '../../../records/mediation/case-mediator'
import { caseParticipant } from '../../../records/mediation/case-participant'
import { caseSupplement } from '../../../records/mediation/case-supplement'
import { evidence } from '../../../records/mediation/evidence'
import { followUp } from '../../../records/mediation/follow-up'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { mediator } from '../../../records/mediation/mediator'
import { party } from '../../../records/mediation/party'
import { performance } from '../../../records/mediation/performance'
import { sessionLine } from '../../../records/mediation/session-line'
import { sessionRecord } from '../../../records/mediation/session-record'

/** The living records of a register that belong to a case. */
async function childrenWithin<R extends AnyRegister>(read: Readable, register: R, id: string): Promise<Kept<R>[]> {
  return (await childrenOf(read, register, id)).map((record) => ({ ...record.values, id: record.id }) as Kept<R>)
}

/** The record of a case. @throws Said `missing` */
export async function caseRecord(read: Readable, id: string): Promise<StoredRecord> {
  const record = await readRecord(read, mediationCase, id)
  if (!record) throw new Said('missing', '这件纠纷已经不在了，请回到案件列表重新查找。')
  return record
}

/** A case with everything that belongs to it but its caucus notes. @throws Said `missing` */
export async function gatherCase(read: Readable, id: string): Promise<CaseFile> {
  const record = await caseRecord(read, id)
  const children = <R extends AnyRegister>(register: R) => childrenWithin(read, register, id)
  const assigned = await children(caseMediator)
  const names = await titlesIn(
    read,
    mediator,
    assigned.map((a) => a.mediator),
  )
  const sessions = (await children(sessionRecord)).toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
  const lines = await Promise.all(sessions.map((s) => linesOf(read, s.id)))
  const parties = await children(party)
  return {
    id,
    case: record.values as CaseFile['case'],
    parties: [...parties.filter((p) => p.side === 'applicant'), ...parties.filter((p) => p.side !== 'applicant')],
    participants: await children(caseParticipant),
    mediators: assigned
      .map((a) => ({ ...a, name: names.get(a.mediator) ?? '' }))
      .toSorted((a, b) => a.from.localeCompare(b.from)),
    sessions: sessions.map((s, i) => ({ ...s, lines: lines[i]! })),
    evidence: await children(evidence),
    agreement: (await children(agreement)).at(-1) ?? null,
    performances: await children(performance),
    followUps: await children(followUp),
    supplements: await children(caseSupplement),
    titles: await titlesOf(read, mediationCase, [record]),
  }
}

/** What was said in a session, in the order of being said. */
async function linesOf(read: Readable, session: string): Promise<CaseFile['sessions'][number]['lines']> {
  const lines = await childrenOf(read, sessionLine, session)
  // Sorting is stable: of one moment, what was written first stands first.
  return lines.map(({ values }) => values as RecordOf<typeof sessionLine>).toSorted((a, b) => a.at.localeCompare(b.at))
}
