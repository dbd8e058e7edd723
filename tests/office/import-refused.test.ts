import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { dryRun, saysOf } from '../fixtures/workbooks/import-table'
import { workbook } from '../fixtures/workbooks/table'
import { newOffice } from './testing-office'

test('refused rows come back as the sheet they came from, with the reasons; corrected, they go in', async () => {
  const { ask, office } = await newOffice()
  const bytes = await workbook({
    name: '永兴路',
    merges: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:G4', 'H3:H4', 'B5:B7'],
    rows: [
      ['沿街商铺台账'],
      ['填报单位：和平社区'],
      ['序号', '路段', '店名', '经营者', null, '信用代码', '开业时间', '门牌号'],
      [null, null, null, '姓名', '电话', null, null, null],
      [1, '永兴路', '福满园', '田禾', '19900000011', '929900000000000015', '2021-03-05', '=1+1'],
      [2, null, '晨光文具', '邱实', 19900000012, 4.4e17, new Date('2020-02-29T00:00:00Z'), '0014'],
      [3, null, '老街理发', '苗青', 19900000013, null, '2019年5月', '3月5日'],
    ],
  })
  const run = await dryRun(ask, bytes, { name: '沿街商铺.xlsx' })
  expect(saysOf(run, 'refused')).toEqual({
    6: '信用代码「4.4E+17」的后几位已被表格软件丢掉，请照原件重填',
    7: '门牌号在表格里成了日期（3月5日），请改成文本格式后重填',
  })
  const paper = await ask('import.refused', { id: run.id })
  expect(paper).toMatchObject({ name: '沿街商铺（未导入的行）.xlsx', kind: 'xlsx' })

  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(await ask('paper.bytes', { paper: paper.id })) as never)
  const sheet = book.getWorksheet('永兴路')!
  const lines = Array.from({ length: sheet.rowCount }, (_, n) =>
    Array.from((sheet.getRow(n + 1).values as unknown[]).slice(1), (v) => v ?? ''),
  )
  expect(lines[0]?.[0]).toBe('沿街商铺台账')
  expect(lines[3]?.at(-1)).toBe('未导入的原因')
  expect(lines.slice(4)).toEqual([
    ['2', '永兴路', '晨光文具', '邱实', '19900000012', '4.4E+17', '2020-02-29', '0014', saysOf(run, 'refused')[6]],
    ['3', '永兴路', '老街理发', '苗青', '19900000013', '', '2019年5月', '3月5日', saysOf(run, 'refused')[7]],
  ])
  expect(sheet.getCell('E5').type).toBe(ExcelJS.ValueType.String)

  const act = await ask('import.run', { id: run.id })
  expect(act.sentence).toBe('导入《沿街商铺.xlsx》：商户档案 1 家、路段 1 条')
  // What stayed outside can still be taken back after the act.
  expect(await ask('import.refused', { id: run.id })).toMatchObject({ name: paper.name })
  sheet.getCell('F5').value = '929900000000000028'
  sheet.getCell('G6').value = '2019-05-01'
  sheet.getCell('H6').value = '16'
  const again = await dryRun(ask, new Uint8Array(await book.xlsx.writeBuffer()))
  expect(again.check.counts).toEqual({ new: 2, changed: 0, same: 0, refused: 0, skipped: 0 })
  expect(again.sheet.columns.at(-1)).toMatchObject({ heading: '未导入的原因', target: null })
  expect(again.sheet.headingRow).toBe(4)
  await ask('import.run', { id: again.id })
  const list = await ask('record.list', { query: { register: 'shop' }, sort: [{ field: 'code' }] })
  expect(list.rows.map((r) => [r.values['door'], r.values['creditCode'], r.values['openedOn']])).toEqual([
    ['=1+1', '929900000000000015', '2021-03-05'],
    ['0014', '929900000000000028', '2020-02-29'],
    ['16', null, '2019-05-01'],
  ])
  await office.close()
})
