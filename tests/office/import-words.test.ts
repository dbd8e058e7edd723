import { expect, test } from 'vitest'
import { dryRun, matched, saysOf } from '../fixtures/workbooks/import-table'
import { workbook } from '../fixtures/workbooks/table'
import { newOffice } from './testing-office'

test('what a table says by 同上, and headings whose content belies them', async () => {
  const { ask, office } = await newOffice()
  const bytes = await workbook({
    rows: [
      ['店名', '街道', '路段', '类型', '负责人', '电话', '地址'],
      ['福满园', '南环街道', '永兴路', '个体', '田禾', '19900000001', '永兴路1号'],
      ['晨光文具', '南环街道', '同上', '个体', '同上', '〃', '永兴路3号'],
      ['老街理发', '南环街道', null, '企业', '苗青', '同上', '永兴路5号'],
    ],
  })
  const run = await dryRun(ask, bytes)
  expect(matched(run.sheet)).toEqual({
    店名: 'name',
    街道: null,
    路段: 'section',
    类型: null,
    负责人: 'operator',
    电话: 'phone',
    地址: 'address',
  })
  expect(run.sheet.columns.find((c) => c.heading === '类型')?.why).toBe('表头像「业态」，内容却不像，不导入')
  expect(saysOf(run, 'refused')).toEqual({})
  await ask('import.run', { id: run.id })
  const { rows, titles } = await ask('record.list', { query: { register: 'shop' }, sort: [{ field: 'code' }] })
  expect(rows.map((r) => [titles[r.values['section'] as string], r.values['operator'], r.values['phone']])).toEqual([
    ['永兴路', '田禾', '199****0001'],
    ['永兴路', '田禾', '199****0001'],
    [undefined, '苗青', '199****0001'],
  ])
  const alone = await dryRun(
    ask,
    await workbook({
      rows: [
        ['店名', '负责人'],
        ['甲', '同上'],
      ],
    }),
  )
  expect(saysOf(alone, 'refused')).toEqual({ 2: '负责人是 同上，请在表格里改成写定的内容' })
  await office.close()
})
