import { disclose } from '../../../db/disclosure'
import { readPeople, recordAccountEvent } from '../../../db/people'
import { childrenOf, readRecord, readRecords } from '../../../db/records'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { caseMediator } from '../../../records/mediation/case-mediator'
import { conflictsOf } from '../../../records/mediation/conflict'
import { dossierOf } from '../../../records/mediation/dossier'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { mediator } from '../../../records/mediation/mediator'
import { party } from '../../../records/mediation/party'
import type { Handlers, OfficeContext } from '../context'
import { mustRead } from '../records/selection'
import { withBothVersions } from '../records/stale'
import { viewOf } from '../records/views'
import { archiveCase } from './archive-case'
import { caseAccess, mediatorOf } from './access'
import { clocksOf } from './clocks'
import { caseRecord, gatherCase } from './gather-case'
import { knownParties, lastingFacts } from './known-parties'
import { openCase } from './open-case'
import { keepSettings, settingsOf } from './settings'

export const mediationCalls: Handlers<
  | 'mediation.open'
  | 'mediation.standing'
  | 'mediation.known'
  | 'mediation.takeParty'
  | 'mediation.assign'
  | 'mediation.release'
  | 'mediation.archive'
  | 'mediation.settings'
  | 'mediation.setSettings'
  | 'mediation.accounts'
  | 'mediation.setAccount'
> = {
  async 'mediation.open'(asked, context) {
    const { file, actor } = context
    const mine = await mediatorOf(file.read, actor.id)
    const from = [...asked.applicants, ...asked.respondents].flatMap((p) => p.from ?? [])
    const known = new Map(await Promise.all(from.map(async (id) => [id, await lastingFacts(file.read, id)] as const)))
    let name = ''
    const { result } = await file.act(actor, { kind: 'edit', note: () => `登记纠纷 ${name}` }, async (work) => {
      const record = await openCase(work, asked, mine, known)
      name = mediationCase.title(record.values as never)
      return record
    })
    if (from.length > 0) await tellTaken(context, from)
    return viewOf(mediationCase, result)
  },

  async 'mediation.standing'({ id }, { file, actor }) {
    mustRead(mediationCase, actor.role)
    const gathered = await gatherCase(file.read, id)
    const roster = await readRecords(
      file.read,
      mediator,
      gathered.mediators.map((m) => m.mediator),
    )
    const access = await caseAccess(file.read, actor, id)
    return {
      clocks: clocksOf(gathered),
      dossier: dossierOf(gathered),
      mediators: gathered.mediators.map(({ id: line, mediator: who, name, role, from, until, reason, relation }) => ({
        id: line,
        mediator: who,
        name,
        role,
        from,
        until,
        reason,
        relation,
      })),
      conflicts: conflictsOf(gathered, new Map(roster.map((m) => [m.id, m.values as RecordOf<typeof mediator>]))),
      mayAssign: access.assigns && gathered.case.state !== 'archived',
      mayCaucus: access.mediates,
    }
  },

  'mediation.known': ({ number }, { file, actor }) => {
    mustRead(party, actor.role)
    return knownParties(file.read, number)
  },

  async 'mediation.takeParty'({ case: caseId, side, from }, context) {
    const { file, actor } = context
    const set = { ...(await lastingFacts(file.read, from)), case: caseId, side }
    const { result } = await file.act(
      actor,
      { kind: 'edit', note: `登记当事人 ${String(set['name' as never])}` },
      async (work) => (await work.write(party, [{ set }]))[0]!,
    )
    await tellTaken(context, [from])
    return viewOf(party, result)
  },

  async 'mediation.assign'({ case: caseId, mediator: who, role, on, relation }, { file, actor }) {
    await caseRecord(file.read, caseId)
    await mustAssign(file.read, actor, caseId)
    const now = (await childrenOf(file.read, caseMediator, caseId)).filter((r) => r.values['until'] === null)
    if (now.some((r) => r.values['mediator'] === who))
      throw new Said('invalid', '这位调解员已经在承办本案，请另选。', { mediator: '已经在承办本案' })
    const roster = await readRecord(file.read, mediator, who)
    if (!roster) throw new Said('missing', '名册里没有这位调解员，请重新选择。')
    await file.act(actor, { kind: 'edit', note: `指定调解员 ${String(roster.values['name'])}` }, async (work) => {
      await work.write(caseMediator, [
        { set: { case: caseId, mediator: who, role, from: on, relation: relation || null } },
      ])
      if (role === 'lead') await work.write(mediationCase, [{ id: caseId, set: { mediator: who } }])
    })
    return null
  },

  async 'mediation.release'({ case: caseId, id, on, reason }, { file, actor }) {
    await mustAssign(file.read, actor, caseId)
    const assigned = await childrenOf(file.read, caseMediator, caseId)
    const one = assigned.find((r) => r.id === id)
    if (!one || one.values['until'] !== null)
      throw new Said('missing', '这位调解员已经不在承办本案，请重新打开案件看看。')
    const lead = assigned.find((r) => r.id !== id && r.values['until'] === null && r.values['role'] === 'lead')
    await file.act(actor, { kind: 'edit', note: '更换调解员' }, async (work) => {
      await work.write(caseMediator, [{ id, set: { until: on, reason } }])
      if (one.values['role'] === 'lead')
        await work.write(mediationCase, [{ id: caseId, set: { mediator: lead?.values['mediator'] ?? null } }])
    })
    return null
  },

  async 'mediation.archive'(asked, context, job) {
    try {
      return viewOf(mediationCase, await archiveCase(context, asked, job))
    } catch (error) {
      if (error instanceof Said && error.code === 'stale')
        throw await withBothVersions(context, mediationCase, error, asked)
      throw error
    }
  },

  'mediation.settings': (_input, context) => settingsOf(context),

  async 'mediation.setSettings'(settings, context) {
    await keepSettings(context, settings)
    return settings
  },

  async 'mediation.accounts'(_input, { file }) {
    return file.read.selectFrom('person').select(['id as person', 'mediator']).orderBy('createdAt').execute()
  },

  async 'mediation.setAccount'({ person, mediator: who }, context) {
    const { file, actor } = context
    if (!(await readPeople(file.read)).some((p) => p.id === person))
      throw new Said('missing', '找不到这个人，请刷新后再试。')
    const roster = who === null ? undefined : await readRecord(file.read, mediator, who)
    if (who !== null && !roster) throw new Said('missing', '名册里没有这位调解员，请重新选择。')
    if (who !== null) await mustBeFree(context, who, person)
    await file.keep(async (trx) => {
      await trx.updateTable('person').set({ mediator: who }).where('id', '=', person).execute()
      const detail = roster ? String(roster.values['name']) : ''
      await recordAccountEvent(trx, { person: actor.id, what: 'mediator', subject: person, detail })
    })
    return null
  },
}

/**
 * A mediator has one account, and nobody gives themself that of a mediator who has written caucus notes.
 * @throws Said `denied`
 */
async function mustBeFree({ file, actor }: OfficeContext, who: string, person: string): Promise<void> {
  const holders = await file.read.selectFrom('person').select(['id', 'name']).where('mediator', '=', who).execute()
  const other = holders.find(({ id }) => id !== person)
  if (other) throw new Said('denied', `这位调解员已经对应${other.name}的账号，请先取消那一个。`)
  if (person !== actor.id || holders.length > 0) return
  const noted = await file.read
    .selectFrom('caseMediator')
    .innerJoin('caucusNote', 'caucusNote.case', 'caseMediator.case')
    .select('caucusNote.id')
    .where('caseMediator.mediator', '=', who)
    .limit(1)
    .executeTakeFirst()
  if (noted) throw new Said('denied', '这位调解员的案件里已有单方谈话记录，不能对应到自己的账号，请由另一位主任办理。')
}

async function mustAssign(...[read, actor, caseId]: Parameters<typeof caseAccess>): Promise<void> {
  if (!(await caseAccess(read, actor, caseId)).assigns)
    throw new Said('denied', '只有主任或本案的承办调解员可以指定、更换调解员，请找他们办理。')
}

/** Writes down whose numbers were carried into another case. */
const tellTaken = ({ file, actor }: OfficeContext, records: string[]): Promise<void> =>
  disclose(file, actor, {
    what: 'reveal',
    register: party.id,
    records,
    fields: ['phone', 'idNumber'],
    purpose: '从以前的案件带出当事人情况',
  })
