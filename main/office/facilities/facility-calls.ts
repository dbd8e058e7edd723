import { countRecords } from '../../../db/list'
import { readRecord } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import type { Work } from '../../../db/work'
import { facility } from '../../../records/facilities/facility'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { repair } from '../../../records/facilities/repair'
import { task } from '../../../records/facilities/task'
import { dueWindows } from '../../../records/facilities/task-days'
import { taskDone } from '../../../records/facilities/task-done'
import type { Handlers } from '../context'
import { mustRead } from '../records/selection'
import { viewOf } from '../records/views'
import { readBoard } from './board'

/** 设施 and 周期工作: what is due, what was done, what was mended. */
export const facilityCalls: Handlers<'task.board' | 'task.mark' | 'facility.repair'> = {
  'task.board'({ from, to, section }, { file, actor }) {
    mustRead(task, actor.role)
    return readBoard(file.read, { from, to }, section)
  },

  async 'task.mark'({ task: id, dueOn, doneOn, missed, by, photos }, { file, actor }) {
    if (doneOn === null && !missed) throw new Said('invalid', '请填写完成日期；没有完成的请写明原因。')
    let sentence = ''
    const act = await file.act(actor, { kind: 'edit', note: () => sentence }, async (work) => {
      const { values } = await living(work, task, id, '这项周期工作已经不在了，请回到列表重新查找。')
      const of = values as RecordOf<typeof task>
      const [window] = dueWindows(of, { from: dueOn, to: dueOn })
      if (!window) throw new Said('invalid', `${dueOn} 不是「${of.name}」的应完成日期，请刷新后重选。`)
      sentence = `${of.name} ${dueOn} ${doneOn === null ? '未完成' : '已完成'}`
      const before = await writtenAbout(work, id, window)
      const set = { task: id, dueOn, doneOn, missed: doneOn === null ? missed : null, by: by || null }
      await work.write(taskDone, [
        { ...(before && { id: before }), set: { ...set, ...(photos !== undefined && { photos }) } },
      ])
    })
    return act.batch === null ? null : { batch: act.batch, sentence, at: act.at, person: actor.name, count: act.count }
  },

  async 'facility.repair'({ facility: id, repair: known, revision, set }, { file, actor }) {
    let note = ''
    const { result } = await file.act(actor, { kind: 'edit', note: () => note }, async (work) => {
      const before = await living(work, facility, id, '这处设施已经不在了，请回到列表重新查找。')
      if (known) {
        const row = await living(work, repair, known, '这条维修记录已经不在了，请刷新后再试。')
        if (row.values['facility'] !== id) throw new Said('missing', '这条维修记录不是这处设施的，请刷新后再试。')
      }
      const name = (before.values as RecordOf<typeof facility>).name
      note = `${name} ${set['repairedOn'] ? '修复' : known ? '更正维修记录' : '报修'}`
      await work.write(repair, [
        known ? { id: known, ...(revision !== undefined && { revision }), set } : { set: { ...set, facility: id } },
      ])
      return settled(work, before)
    })
    return viewOf(facility, result)
  },
}

async function living(work: Work, register: typeof task | typeof facility | typeof repair, id: string, gone: string) {
  const record = await readRecord(work.read, register, id)
  if (!record || record.archivedAt !== null) throw new Said('missing', gone)
  return record
}

/** What was written down about a window before, done before missed. */
async function writtenAbout(work: Work, id: string, window: { from: string; to: string }): Promise<string | undefined> {
  const rows = await work.read
    .selectFrom('taskDone')
    .select(['id', 'doneOn'])
    .where('task', '=', id)
    .where('archivedAt', 'is', null)
    .where('dueOn', '>=', window.from)
    .where('dueOn', '<=', window.to)
    .orderBy('local')
    .execute()
  return (rows.find((row) => row['doneOn'] !== null) ?? rows[0])?.id
}

/** A facility is 待修 for as long as a fault of it is open, and 完好 when the last one is mended; what is taken down stays so. */
async function settled(work: Work, before: StoredRecord): Promise<StoredRecord> {
  const was = (before.values as RecordOf<typeof facility>).state
  const open = await countRecords(work.read, {
    register: 'repair',
    filters: { facility: { any: [before.id] }, repairedOn: { empty: true } },
  })
  const state = open > 0 ? 'broken' : was === 'broken' || was === null ? 'good' : was
  if (was === 'gone' || state === was) return before
  const [now] = await work.write(facility, [{ id: before.id, set: { state } }])
  return now!
}
