import { recordAccountEvent } from '../../../db/people'
import { countRecords } from '../../../db/list'
import { readRecord } from '../../../db/records'
import { writeSetting } from '../../../db/settings'
import type { StoredRecord } from '../../../db/stored'
import type { Work } from '../../../db/work'
import { hazard } from '../../../records/checks/hazard'
import { hazardPiles, pileFilters, type HazardPile } from '../../../records/checks/hazard-state'
import { mayOrder } from '../../../records/checks/hazard-wording'
import { hazardWorkflow } from '../../../records/checks/hazard-workflow'
import { dayOf } from '../../../records/kit/dates'
import { show } from '../../../records/kit/kinds'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { actsFrom } from '../../../records/kit/workflow'
import { recheck } from '../../../records/checks/recheck'
import type { Role } from '../../../records/roles'
import type { Handlers, OfficeContext } from '../context'
import { chosenIds, mustRead } from '../records/selection'
import { withBothVersions } from '../records/stale'
import { viewOf } from '../records/views'
import { doAct } from '../records/workflow'
import { wordingOf, wordingSetting } from './wording'

type Hazard = RecordOf<typeof hazard>
type Looked = Omit<RecordOf<typeof recheck>, 'hazard'>

/** Hazards that are looked at on one round. */
const mostAtOnce = 500

const isOpenTo = (act: string, state: string): boolean => actsFrom(hazardWorkflow, state).some((a) => a.id === act)

export const hazardCalls: Handlers<
  'hazard.piles' | 'hazard.recheck' | 'hazard.solveAll' | 'hazard.wording' | 'hazard.setWording'
> = {
  async 'hazard.piles'({ section }, { file, actor }) {
    mustRead(hazard, actor.role)
    const today = dayOf(new Date())
    const counts: Partial<Record<HazardPile, number>> = {}
    for (const { code } of hazardPiles)
      counts[code] = await countRecords(file.read, {
        register: 'hazard',
        filters: { ...pileFilters(code, today), ...(section && { section: { any: [section] } }) },
      })
    return counts as Record<HazardPile, number>
  },

  async 'hazard.recheck'({ id, revision, set }, context) {
    const { file, actor } = context
    let title = ''
    try {
      const { result } = await file.act(actor, { kind: 'edit', note: () => `复查 ${title}` }, async (work) => {
        const before = await mustBeOpen(work, id)
        if (before.revision !== revision) throw new Said('stale', '这条记录在你打开之后被改过，请先看看改了什么。')
        title = hazard.title(before.values as Hazard)
        mustFollow(before.values as Hazard, set)
        const [row] = await work.write(recheck, [{ set: { ...set, hazard: id } }])
        return move(work, actor.role, before, row!.values as Looked)
      })
      return viewOf(hazard, result)
    } catch (error) {
      if (error instanceof Said && error.code === 'stale')
        throw await withBothVersions(context, hazard, error, { id, revision })
      throw error
    }
  },

  async 'hazard.solveAll'({ selection, on, by, opinion }, { file, actor }) {
    const ids = await chosenIds(file.read, hazard, selection)
    if (ids.length > mostAtOnce)
      throw new Said('invalid', `选了 ${ids.length} 处，一次最多登记 ${mostAtOnce} 处，请分几次登记。`)
    const sentence = `登记整改完成 ${ids.length} ${hazard.unit}`
    const looked: Looked = {
      on,
      by: by || null,
      result: 'solved',
      opinion: opinion || null,
      deadline: null,
      photos: null,
    }
    const act = await file.act(actor, { kind: 'bulk', note: sentence }, async (work) => {
      for (const id of ids) {
        const before = await mustBeOpen(work, id)
        // What was put right on the spot was never told in writing, and there is nothing to look at again.
        if (before.values['state'] === 'found') await solveAtOnce(work, actor.role, before, looked)
        else {
          await work.write(recheck, [{ set: { ...looked, hazard: id } }])
          await move(work, actor.role, before, looked)
        }
      }
    })
    return { batch: act.batch!, sentence, at: act.at, person: actor.name, count: act.count }
  },

  'hazard.wording': (_input, context) => wording(context),

  async 'hazard.setWording'({ orders }, context) {
    const { file, actor, profile } = context
    if (orders && !mayOrder(profile))
      throw new Said('denied', '居委会没有行政处罚权，文书只能写「告知」「督促」，请上报街道办理。')
    await file.keep(async (trx) => {
      await writeSetting(trx, wordingSetting, orders)
      const detail = `隐患文书用语：${orders ? '责令' : '告知'}`
      await recordAccountEvent(trx, { person: actor.id, what: 'profile', subject: '', detail })
    })
    return wording(context)
  },
}

const wording = async (context: OfficeContext): Promise<{ orders: boolean; mayOrder: boolean }> => ({
  orders: (await wordingOf(context)).orders,
  mayOrder: mayOrder(context.profile),
})

/** A hazard that can still be solved. @throws Said `missing`, `denied` where it is solved or void already. */
async function mustBeOpen(work: Work, id: string): Promise<StoredRecord> {
  const record = await readRecord(work.read, hazard, id)
  if (!record) throw new Said('missing', '这处隐患已经不在了，请回到列表重新查找。')
  const { state } = record.values as Hazard
  if (!isOpenTo('solve', state) && !isOpenTo('solveAtOnce', state)) {
    const now = show(hazard.fields.state, state)
    throw new Said('denied', `「${hazard.title(record.values as Hazard)}」现在是「${now}」，不用复查，请重新打开看看。`)
  }
  return record
}

/** Nobody looks again before it was found, or gives a time that is over. */
function mustFollow({ foundOn }: Hazard, { on, deadline }: Record<string, unknown>): void {
  if (typeof on !== 'string') return
  if (on < foundOn) {
    const sentence = `复查日期不能早于发现日期（${foundOn}），请核对`
    throw new Said('invalid', `${sentence}。`, { on: sentence })
  }
  if (typeof deadline === 'string' && deadline < on) {
    const sentence = `新的期限不能早于复查日期（${on}），请核对`
    throw new Said('invalid', `${sentence}。`, { deadline: sentence })
  }
}

/** Moves a hazard as a recheck found it; a recheck that found it unsolved and gives no new deadline leaves it as it is. */
async function move(work: Work, role: Role, before: StoredRecord, looked: Looked): Promise<StoredRecord> {
  const { id, revision } = before
  const was = before.values as Hazard
  if (!isOpenTo('solve', was.state))
    throw new Said('denied', '还没有告知的隐患谈不上复查，请先办理「告知」或「当场整改」。')
  if (looked.result === 'solved') {
    if (looked.deadline !== null)
      throw new Said('invalid', '已经整改的不用新的期限，请清空「新的期限」。', { deadline: '已经整改，请清空' })
    const set = {
      solvedOn: looked.on,
      ...(looked.photos && { photosAfter: [...(was.photosAfter ?? []), ...looked.photos] }),
      ...(looked.opinion && was.solution === null && { solution: looked.opinion }),
    }
    return doAct(work, hazard, role, { id, revision, act: 'solve', set, reason: '' })
  }
  if (looked.deadline === null) return before
  const reason = `${looked.on} 复查：${show(recheck.fields.result, looked.result)}`
  return doAct(work, hazard, role, { id, revision, act: 'extend', set: { deadline: looked.deadline }, reason })
}

function solveAtOnce(work: Work, role: Role, before: StoredRecord, { on, opinion }: Looked): Promise<StoredRecord> {
  const { id, revision } = before
  const set = { solvedOn: on, ...(opinion && { solution: opinion }) }
  return doAct(work, hazard, role, { id, revision, act: 'solveAtOnce', set, reason: '' })
}
