import { expect, test } from 'vitest'
import { dryRun } from '../fixtures/workbooks/import-table'
import { workbook } from '../fixtures/workbooks/table'
import { newOffice } from './testing-office'

const register = 'mediationCase'
const bytes = await workbook({
  rows: [
    ['案号', '纠纷名称', '登记日期', '状态', '调解结果', '调解期限'],
    ['（2020）人调字第001号', '田禾与邱实邻里纠纷', '2020-03-02', '已归档', '调解成功', '2020-04-02'],
    ['（2020）人调字第002号', '苗青与石蕊邻里纠纷', '2020-03-02', '调解不成', '调解成功', '2020-04-02'],
  ],
})

test('a new case is never imported as archived, and its import is undone like any other', async () => {
  const { ask, office } = await newOffice()
  const run = await dryRun(ask, bytes, { register })
  expect(run.rows.map((r) => r.says.join())).toEqual([
    expect.stringContaining('状态先按「已结案」建立，表里写「已归档」'),
    expect.not.stringContaining('建立'),
  ])
  const act = await ask('import.run', { id: run.id })
  const list = await ask('record.list', { query: { register } })
  const states = Object.fromEntries(list.rows.map((r) => [r.values['number'], r.values['state']]))
  expect(states).toEqual({ '（2020）人调字第001号': 'closed', '（2020）人调字第002号': 'failed' })
  expect((await dryRun(ask, bytes, { register })).check.counts).toMatchObject({ same: 2 })
  expect(await ask('act.undo', { batch: act.batch })).toMatchObject({ undone: 2, kept: [] })
  await office.close()
})

test('what the program works out itself is no choice for a column, and the table is told so', async () => {
  const { ask, office } = await newOffice()
  const { sheet, check } = await dryRun(ask, bytes, { register })
  expect(sheet.columns.map((c) => c.target)).toEqual(['number', 'name', 'registeredOn', 'state', null, null])
  expect(sheet.columns[4]?.why).toBe('由程序根据其他各项算出，不用导入')
  expect(sheet.targets.map((t) => t.target)).toEqual(expect.not.arrayContaining(['outcome', 'dueOn']))
  expect(check.notices).toEqual(['「调解结果」「调解期限」由程序根据其他各项算出，不用导入。'])
  await office.close()
})
