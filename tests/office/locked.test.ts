import { beforeAll, expect, it } from 'vitest'
import type { Input } from '../../bridge/calls'
import { fillDispute } from '../fixtures/made-up-dispute'
import { dryRun } from '../fixtures/workbooks/import-table'
import { workbook } from '../fixtures/workbooks/table'
import { newOffice } from './testing-office'

let desk: Awaited<ReturnType<typeof newOffice>>
let archived: string
let open: string
let before: string

const register = 'mediationCase'
const page = async (id: string) => (await desk.ask('record.page', { register, id })).record
const bulk = (set: object, ids = [archived, open]): Input<'bulk.edit'> => ({
  register,
  selection: { ids },
  set: { ...set },
})

beforeAll(async () => {
  desk = await newOffice()
  archived = (await fillDispute(desk.ask)).id
  const made = { applicants: [{ name: '苗青', kind: 'person' }], respondents: [{ name: '石蕊', kind: 'person' }] }
  open = (await desk.ask('mediation.open', { ...made, set: { what: '阳台漏水' } })).id
  before = (await desk.ask('bulk.edit', bulk({ note: '旧案清理' }))).batch
  const filing = { filedOn: '2026-11-20', filedBy: '周敏', keepFor: 'long' }
  await desk.ask('mediation.archive', { id: archived, revision: (await page(archived)).revision, set: filing })
  return () => desk.office.close()
})

it('a bulk edit leaves a locked record alone and counts the others; of locked ones alone it says why', async () => {
  expect(await desk.ask('bulk.preview', bulk({ channelNote: '网格员走访' }))).toMatchObject({ count: 2, changes: 1 })
  expect(await desk.ask('bulk.edit', bulk({ channelNote: '网格员走访' }))).toMatchObject({ count: 1 })
  const notes = [await page(archived), await page(open)].map((c) => c.values['channelNote'])
  expect(notes).toEqual([null, '网格员走访'])
  expect(await desk.office.call('bulk.edit', bulk({ note: '补一句' }, [archived]))).toMatchObject({
    ok: false,
    sentence: '「王秀英与陈建国邻里纠纷」案件已经归档，卷宗不能再改，请用「补充材料」。',
  })
})

it('an undo leaves a locked record alone, names it, and takes back the others', async () => {
  const undone = await desk.ask('act.undo', { batch: before })
  expect(undone).toMatchObject({ undone: 1, kept: [{ id: archived, title: '王秀英与陈建国邻里纠纷' }] })
  expect((await page(open)).values['note']).toBeNull()
  expect((await page(archived)).values['note']).toBe('旧案清理')
})

it('an import refuses the row of a locked record, and takes the others', async () => {
  const number = (await page(archived)).values['number'] as string
  const bytes = await workbook({
    rows: [
      ['案号', '纠纷名称', '登记日期', '备注'],
      [number, '王秀英与陈建国邻里纠纷', null, '表里补的'],
      ['（2020）人调字第009号', '田禾与邱实邻里纠纷', '2020-03-02', '表里补的'],
    ],
  })
  const run = await dryRun(desk.ask, bytes, { register })
  expect(run.rows.map((r) => [r.verdict, r.says[0]])).toEqual([
    ['refused', expect.stringContaining('「王秀英与陈建国邻里纠纷」案件已经归档')],
    ['new', undefined],
  ])
  expect(await desk.ask('import.run', { id: run.id })).toMatchObject({ count: 1 })
})
