import { beforeEach, describe, expect, it } from 'vitest'
import type { Values } from '../../bridge/record-shapes'
import type { RegisterId } from '../../records/registers'
import { newOffice } from './testing-office'

let desk: Awaited<ReturnType<typeof newOffice>>
let cleaning: string
let light: string

const make = async (register: RegisterId, set: Values) => (await desk.ask('record.save', { register, set })).id
const november = { from: '2026-11-01', to: '2026-11-30' }
const year = { from: '2026-01-01', to: '2026-12-31' }
const page = (register: RegisterId, id: string) => desk.ask('record.page', { register, id })
const undoLast = async () => {
  const last = await desk.ask('act.last', undefined)
  return desk.ask('act.undo', { batch: last!.batch })
}
const mark = (
  set: Partial<{ task: string; dueOn: string; doneOn: string | null; missed: string | null; by: string }>,
) =>
  desk.office.call('task.mark', {
    task: cleaning,
    dueOn: '2026-11-15',
    doneOn: '2026-11-14',
    missed: null,
    by: '吴秀珍',
    ...set,
  })
const count = async (from: string, to: string) => {
  const { tasks } = await desk.ask('figures.read', { from, to, by: 'section' })
  return [tasks.total, tasks.lastYear, tasks.before].map((row) => `${row.done}/${row.of}`)
}
const state = async () => (await page('facility', light)).record.values['state']
const undo = (reply: Awaited<ReturnType<typeof mark>>) =>
  desk.ask('act.undo', { batch: reply.ok ? reply.value!.batch : '' })

beforeEach(async () => {
  desk = await newOffice()
  const section = await make('streetSection', { name: '永兴路' })
  cleaning = await make('task', { name: '街面清洗', section, every: 'month', times: 2, from: '2026-01-01' })
  await make('task', { name: '绿化修剪', section, every: 'month', times: 1, from: '2026-01-01' })
  light = await make('facility', { kind: 'light', name: '永兴路警灯', section })
})

describe('recurring work', () => {
  it('清洗 twice and 修剪 once a month are 36 a year on the board', async () => {
    const board = await desk.ask('task.board', year)
    expect(board.tasks.map((t) => [t.name, t.sectionName, t.windows.length])).toEqual([
      ['街面清洗', '永兴路', 24],
      ['绿化修剪', '永兴路', 12],
    ])
  })

  it('is marked as done or as missed in one act, which is taken back as one', async () => {
    const done = await mark({})
    expect(done).toMatchObject({ ok: true, value: { sentence: '街面清洗 2026-11-15 已完成', count: 1 } })
    const line = async () => (await desk.ask('task.board', november)).tasks[0]!.windows[0]!
    expect(await line()).toMatchObject({ state: 'done', done: { doneOn: '2026-11-14', by: '吴秀珍', missed: null } })
    await undo(done)
    expect((await line()).done).toBeNull()
    await mark({})
    // What is said again about the same window replaces what was said.
    const missed = await mark({ doneOn: null, missed: '下雨停工' })
    expect(await line()).toMatchObject({ state: 'missed', done: { doneOn: null, missed: '下雨停工' } })
    expect((await desk.ask('record.list', { query: { register: 'taskDone' } })).total).toBe(1)
    await undo(missed)
    expect(await line()).toMatchObject({ state: 'done' })
  })

  it('is not marked on a day that nothing is due, nor without a word about it', async () => {
    expect(await mark({ dueOn: '2026-11-14' })).toMatchObject({ ok: false, code: 'invalid' })
    expect(await mark({ doneOn: null })).toMatchObject({ ok: false, code: 'invalid' })
    expect(await mark({ task: light })).toMatchObject({ ok: false, code: 'missing' })
    expect((await desk.ask('record.list', { query: { register: 'taskDone' } })).total).toBe(0)
  })
})

describe('the figures of recurring work', () => {
  it('count what was written down in their own days, a year ago and in the days before', async () => {
    const yearly = await make('task', { name: '年度普查', every: 'year', times: 1, from: '2018-01-01' })
    // A window of a whole year falls due on its last day, whatever day of it was written down.
    for (const dueOn of ['2020-01-01', '2021-12-31', '2022-12-31', '2023-01-01', '2024-01-01', '2025-01-01'])
      await make('taskDone', { task: yearly, dueOn, doneOn: dueOn })
    expect(await count('2025-12-01', '2025-12-31')).toEqual(['1/1', '1/1', '0/0'])
    // Of several years, those before begin earlier than those of a year ago.
    expect(await count('2023-01-01', '2025-12-31')).toEqual(['3/3', '3/3', '3/3'])
  })
})

describe('a facility', () => {
  const fault = { foundOn: '2026-11-02', fault: '夜间不亮' }

  it('is 待修 for as long as one of its faults is open, each step in one act', async () => {
    await desk.ask('facility.repair', { facility: light, set: fault })
    await desk.ask('facility.repair', { facility: light, set: { ...fault, fault: '灯罩破损' } })
    expect(await state()).toBe('broken')
    const { rows } = await desk.ask('record.list', { query: { register: 'repair' } })
    const mended = { facility: light, set: { repairedOn: '2026-11-05', by: '市政', cost: 12_000 } }
    await desk.ask('facility.repair', { ...mended, repair: rows[0]!.id })
    expect(await state()).toBe('broken')
    await desk.ask('facility.repair', { ...mended, repair: rows[1]!.id })
    expect(await state()).toBe('good')
    await undoLast()
    expect(await state()).toBe('broken')
    const open = { register: 'repair', filters: { repairedOn: { empty: true } } } as const
    expect((await desk.ask('record.list', { query: open })).total).toBe(1)
  })

  it('is not moved by a repair, which carries what is said of itself and nothing else', async () => {
    const other = await make('facility', { kind: 'light', name: '花园街路灯' })
    await desk.ask('facility.repair', { facility: light, set: fault })
    const [row] = (await desk.ask('record.list', { query: { register: 'repair' } })).rows
    for (const more of [{ facility: other }, { state: 'good' }, { note: '已修' }])
      expect(
        await desk.office.call('facility.repair', { facility: light, repair: row!.id, set: { ...fault, ...more } }),
      ).toMatchObject({ ok: false, code: 'invalid' })
    expect((await page('repair', row!.id)).record).toMatchObject({ revision: 1, values: { facility: light } })
  })

  it('that was taken down stays so, and a fault needs its words', async () => {
    const { record } = await page('facility', light)
    await desk.ask('record.save', {
      register: 'facility',
      id: light,
      revision: record.revision,
      set: { state: 'gone' },
    })
    await desk.ask('facility.repair', { facility: light, set: fault })
    expect(await state()).toBe('gone')
    expect(
      await desk.office.call('facility.repair', { facility: light, set: { foundOn: '2026-11-02' } }),
    ).toMatchObject({
      ok: false,
      code: 'invalid',
    })
  })
})
