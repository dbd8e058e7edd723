import { expect, test } from 'vitest'
import { dryRun } from '../fixtures/workbooks/import-table'
import { workbook } from '../fixtures/workbooks/table'
import { newOffice } from './testing-office'

test('groups within groups of the same table point to each other, and nothing is made twice', async () => {
  const { ask, office } = await newOffice()
  const bytes = await workbook({
    rows: [
      ['片组名称', '所属路段', '上级片组', '组长', '组长电话'],
      ['第一片组1组', '永兴路', '第一片组', '田禾', '19900000001'],
      ['第一片组', '永兴路', null, '邱实', '19900000002'],
      ['第二片组1组', '永兴路', '第二片组', '苗青', '19900000003'],
    ],
  })
  const run = await dryRun(ask, bytes, { register: 'shopGroup', name: '片组.xlsx' })
  expect(run.check).toEqual({
    counts: { new: 3, changed: 0, same: 0, refused: 0, skipped: 0 },
    makes: ['新建路段 1 条：永兴路', '新建片组 1 个：第二片组'],
  })
  await ask('import.run', { id: run.id })
  const { rows, titles } = await ask('record.list', { query: { register: 'shopGroup' } })
  expect(Object.fromEntries(rows.map((r) => [r.values['name'], titles[r.values['within'] as string] ?? null]))).toEqual(
    {
      第一片组: null,
      第一片组1组: '第一片组',
      第二片组: null,
      第二片组1组: '第二片组',
    },
  )
  expect((await dryRun(ask, bytes, { register: 'shopGroup' })).check.counts.same).toBe(3)
  await office.close()
})
