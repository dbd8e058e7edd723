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
    notices: [],
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

test('licences of their own table find their shops by name; a shop is never made from a name', async () => {
  const { ask, office } = await newOffice()
  await ask('record.save', { register: 'shop', set: { name: '福满园' } })
  const bytes = await workbook({
    rows: [
      ['商户', '证照种类', '证照编号', '有效期至'],
      ['福满园', '食品经营许可证', 'JY29900000000011', '2027-03-01'],
      ['福满园', '特行证', null, '长期'],
      ['没有的店', '健康证', null, '2027-03-01'],
    ],
  })
  const run = await dryRun(ask, bytes, { register: 'licence' })
  expect(run.rows.map((r) => [r.verdict, ...r.says])).toEqual([
    ['new'],
    ['new', '有效期至「长期」不是日期，记入备注'],
    ['refused', '商户「没有的店」在程序里找不到，请先建档'],
  ])
  await ask('import.run', { id: run.id })
  const again = await dryRun(ask, bytes, { register: 'licence' })
  expect(again.check.counts).toEqual({ new: 0, changed: 0, same: 2, refused: 1, skipped: 0 })
  await office.close()
})
