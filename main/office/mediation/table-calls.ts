import { agreement } from '../../../records/mediation/agreement'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { performance } from '../../../records/mediation/performance'
import { sessionKinds, sessionRecord } from '../../../records/mediation/session-record'
import type { Handlers } from '../context'
import { mustRead } from '../records/selection'
import { viewOf } from '../records/views'
import { agreementStart, sessionStart } from './at-the-table'
import { caseRecord, gatherCase } from './gather-case'

export const mediationTableCalls: Handlers<
  'mediation.newSession' | 'mediation.newAgreement' | 'mediation.instalments'
> = {
  async 'mediation.newSession'({ case: id, kind }, { file, actor }) {
    mustRead(mediationCase, actor.role)
    const gathered = await gatherCase(file.read, id)
    const label = sessionKinds.find((k) => k.code === kind)!.label
    const note = `开始${label} ${mediationCase.title(gathered.case)}`
    const set = sessionStart(gathered, kind, actor.name, new Date())
    const { result } = await file.act(actor, { kind: 'edit', note }, (work) => work.write(sessionRecord, [{ set }]))
    return viewOf(sessionRecord, result[0]!)
  },

  async 'mediation.newAgreement'({ case: id, form }, { file, actor }) {
    mustRead(mediationCase, actor.role)
    const gathered = await gatherCase(file.read, id)
    const note = `${form === 'oral' ? '登记口头协议' : '起草协议书'} ${mediationCase.title(gathered.case)}`
    const set = agreementStart(gathered, form)
    const { result } = await file.act(actor, { kind: 'edit', note }, (work) => work.write(agreement, [{ set }]))
    return viewOf(agreement, result[0]!)
  },

  async 'mediation.instalments'({ case: id, who, instalments }, { file, actor }) {
    await caseRecord(file.read, id)
    const rows = instalments.map(({ amount, dueOn }, i) => ({
      set: { case: id, what: `第${i + 1}期（共${instalments.length}期）`, who: who || null, amount, dueOn },
    }))
    const note = `登记分期履行 ${rows.length} 期`
    await file.act(actor, { kind: 'edit', note }, (work) => work.write(performance, rows))
    return rows.length
  },
}
