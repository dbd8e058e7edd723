import { childrenOf, readRecord } from '../../../db/records'
import { awardRound } from '../../../records/governance/award-round'
import { fiveGoods } from '../../../records/governance/five-goods'
import { fiveHaves } from '../../../records/governance/five-haves'
import { inspection } from '../../../records/checks/inspection'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { nominee } from '../../../records/governance/nominee'
import type { Handlers } from '../context'
import { mustRead } from '../records/selection'
import { nomineesOf } from './nominees'
import { saveRows } from './save-rows'
import { checkedStreets, redFlagsOf, scoredStreets } from './streets'

export const governanceCalls: Handlers<
  | 'governance.fiveHaves'
  | 'governance.fiveGoods'
  | 'governance.redFlags'
  | 'governance.nominees'
  | 'governance.nominate'
  | 'governance.saveRows'
> = {
  'governance.fiveHaves'(_input, { file, actor }) {
    mustRead(fiveHaves, actor.role)
    return checkedStreets(file.read)
  },
  'governance.fiveGoods'({ year }, { file, actor }) {
    mustRead(fiveGoods, actor.role)
    return scoredStreets(file.read, year)
  },
  'governance.redFlags'({ section, month }, { file, actor }) {
    mustRead(inspection, actor.role)
    return redFlagsOf(file.read, section, month)
  },
  'governance.nominees'({ round }, { file, actor }) {
    mustRead(nominee, actor.role)
    return nomineesOf(file.read, round)
  },

  async 'governance.nominate'({ round, shops }, { file, actor }) {
    let note = ''
    const { result } = await file.act(actor, { kind: 'bulk', note: () => note }, async (work) => {
      const record = await readRecord(work.read, awardRound, round)
      if (!record) throw new Said('missing', '这轮评比已经不在了，请回到列表重新查找。')
      const { name, decidedOn } = record.values as RecordOf<typeof awardRound>
      if (decidedOn !== null) throw new Said('denied', `「${name}」已经决定，不能再加商户；确要加，请先清空决定日期。`)
      const known = new Set((await childrenOf(work.read, nominee, round)).map((n) => n.values['shop']))
      const fresh = [...new Set(shops)].filter((shop) => !known.has(shop))
      await work.write(
        nominee,
        fresh.map((shop) => ({ set: { round, shop } })),
      )
      note = `${name} 参评商户 ${fresh.length} 家`
      return { added: fresh.length, known: new Set(shops).size - fresh.length }
    })
    return result
  },

  'governance.saveRows': saveRows,
}
