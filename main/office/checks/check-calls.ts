import type { ChecksSaved } from '../../../bridge/check-shapes'
import { titlesIn } from '../../../db/records'
import { checkList } from '../../../records/checks/check-list'
import { inspection, verdicts } from '../../../records/checks/inspection'
import { shop } from '../../../records/shops/shop'
import type { Handlers, OfficeContext } from '../context'
import { mustRead } from '../records/selection'
import { readOverview } from './overview'
import { pastCheck, readRound } from './read-round'
import { forgetTyped, writeChecks, type ChecksMade } from './write-checks'

/** Rounds along a street, and what is written down in them. */
export const checkCalls: Handlers<'check.overview' | 'check.round' | 'check.save' | 'check.saveRound'> = {
  'check.overview'({ list, since }, { file, actor }) {
    mustRead(inspection, actor.role)
    return readOverview(file.read, list, since)
  },
  'check.round'({ of, list, since }, { file, actor }) {
    mustRead(inspection, actor.role)
    return readRound(file.read, of, list, since)
  },
  'check.save': ({ list, on, inspectors, ...check }, context) =>
    save(context, 'edit', { list, on, inspectors, checks: [check] }),
  'check.saveRound': (made, context) => save(context, 'bulk', made),
}

/** Checks with their hazards, and the draft that they come from: one act. */
async function save({ file, actor }: OfficeContext, kind: 'edit' | 'bulk', made: ChecksMade): Promise<ChecksSaved> {
  let sentence = ''
  const { result, batch } = await file.act(actor, { kind, note: () => sentence }, async (work) => {
    const written = await writeChecks(work, actor.role, made)
    const shops = made.checks.map((c) => c.shop)
    await forgetTyped(work, actor.id, made.list, shops)
    const list = (await titlesIn(work.read, checkList, [made.list])).get(made.list)
    const first = (await titlesIn(work.read, shop, shops.slice(0, 1))).get(shops[0]!)
    const failed = written.filter((w) => w.values['verdict'] === 'fail').length
    const verdict = verdicts.find((v) => v.code === written[0]!.values['verdict'])?.label ?? ''
    sentence =
      kind === 'edit'
        ? `检查「${first}」（${list}）：${verdict}`
        : `录入${inspection.label} ${written.length} 家（${list}），${failed} 家不合格`
    return written
  })
  const done = Object.fromEntries(result.map((record) => [String(record.values['shop']), pastCheck(record)]))
  return { batch, sentence, done }
}
