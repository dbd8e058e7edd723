import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ListPage } from '../../bridge/record-shapes'
import { dryRun, matched, saysOf, type DryRun } from '../fixtures/workbooks/import-table'
import { newOffice } from './testing-office'

type Opened = Awaited<ReturnType<typeof newOffice>>
const file = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/workbooks/${name}`, import.meta.url)))

/** The shops of a list by name: what is known of each, references as titles. */
function shopsOf({ rows, titles }: ListPage): Record<string, Record<string, unknown>> {
  const known = (values: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([key, v]) =>
        v === null || ['code', 'name'].includes(key) ? [] : [[key, titles[v as string] ?? v]],
      ),
    )
  return Object.fromEntries(rows.map((r) => [r.values['name'], known(r.values)]))
}

async function taken(
  name: string,
): Promise<{ run: DryRun; shops: Record<string, Record<string, unknown>>; opened: Opened }> {
  const opened = await newOffice()
  const run = await dryRun(opened.ask, file(name), { name })
  await opened.ask('import.run', { id: run.id })
  return { run, shops: shopsOf(await opened.ask('record.list', { query: { register: 'shop' } })), opened }
}

describe('a ledger of two heading lines, written by LibreOffice', () => {
  let run: DryRun
  let shops: Record<string, Record<string, unknown>>
  let licences: ListPage
  beforeAll(async () => {
    const all = await taken('libreoffice-ledger.xlsx')
    ;({ run, shops } = all)
    licences = await all.opened.ask('record.list', { query: { register: 'licence' } })
    await all.opened.office.close()
  })

  test('its sheet, headings and columns are found', () => {
    expect(run.sheet).toMatchObject({ sheets: ['说明', '永兴路'], sheet: '永兴路', headingRow: 4 })
    expect(matched(run.sheet)).toEqual({
      序号: null,
      路段: 'section',
      '店  名': 'name',
      门牌号: 'door',
      '经营者／姓名': 'operator',
      '经营者／联系电话': 'phone',
      '证照／营业执照号': 'creditCode',
      '证照／食品经营许可证号': 'licence.food.number',
      '证照／食品经营许可证有效期': 'licence.food.validUntil',
      营业面积: 'area',
      开业时间: 'openedOn',
    })
  })

  test('what can be read goes in as it stands', () => {
    expect(shops).toEqual({
      福满园Noodle馆: {
        section: '永兴路',
        door: '12',
        operator: '田禾',
        phone: '199****0011',
        creditCode: '929900000000000015',
        area: 4650,
        openedOn: '2019-12-31',
        status: 'open',
      },
    })
    expect(licences.rows.map((r) => r.values)).toMatchObject([
      { kind: 'food', number: 'JY29900000000011', validUntil: '2027-03-01' },
    ])
  })

  test('what a spreadsheet has spoilt is refused, every reason of a row at once', () => {
    expect(saysOf(run, 'refused')).toEqual({
      6: '证照／营业执照号「4.40524E+17」的后几位已被表格软件丢掉，请照原件重填',
      7: '营业面积是 #VALUE!，请在表格里改成写定的内容',
      8: '营业面积是 #VALUE!，请在表格里改成写定的内容',
    })
    expect(saysOf(run, 'skipped')).toEqual({ 9: '合计行', 11: '填表说明或签名，不是一条记录' })
  })
})

test('a CSV that LibreOffice has opened the careless way: lost digits and lost zeros are refused', async () => {
  const { run, opened } = await taken('plain-gb18030.csv')
  expect(run.check.counts).toEqual({ new: 3, changed: 0, same: 0, refused: 0, skipped: 1 })
  const careless = await dryRun(opened.ask, file('libreoffice-from-csv.xlsx'))
  expect(saysOf(careless, 'refused')).toEqual({
    3: '信用代码「9.299E+17」的后几位已被表格软件丢掉，请照原件重填',
    4: '信用代码「4.40524E+17」的后几位已被表格软件丢掉，请照原件重填',
    5: '手机号码「5718765432」少了区号开头的 0（按数字存的格子会丢掉它），请改成文本格式后重填',
  })
  await opened.office.close()
})

test('a workbook as Excel writes it, with days from 1904 and words in its formats', async () => {
  const { run, shops, opened } = await taken('xlsxwriter-1904.xlsx')
  await opened.office.close()
  expect(run.sheet.sheets).toEqual(['沿街商铺'])
  expect(saysOf(run, 'new')).toMatchObject({ 7: '经营类别「奶茶」没有对应的选项，记入备注' })
  expect(shops).toEqual({
    福满园饺子馆: {
      section: '永兴路',
      door: '12号',
      creditCode: '929900000000000015',
      category: 'catering',
      operator: '田禾',
      phone: '199****0011',
      staffCount: 3,
      area: 4650,
      openedOn: '2019-12-31',
      status: 'open',
      volunteer: true,
    },
    晨光文具: {
      section: '永兴路',
      door: '14号',
      creditCode: '929900000000000028',
      category: 'household',
      operator: '邱实',
      phone: '057****5678',
      staffCount: 2,
      area: 3013,
      openedOn: '2020-02-29',
      status: 'open',
      volunteer: true,
    },
    老街理发: {
      section: '永兴路',
      door: '16-1',
      creditCode: '92990000000000003B',
      operator: '苗青',
      phone: '199****0013',
      staffCount: 1,
      area: 2000,
      openedOn: '2021-03-05',
      status: 'open',
      volunteer: false,
      note: '业态：奶茶',
    },
    小丫便利店: {
      section: '建设巷',
      door: '3号',
      creditCode: '92990000000000004E',
      category: 'grocery',
      operator: '石蕊',
      staffCount: 0,
      area: 1825,
      openedOn: '2021-03-05',
      status: 'open',
    },
  })
})

describe.each(['openpyxl.xlsx', 'prefixed-names.xlsx'])('%s', (name) => {
  test('formulas without results are refused, what is not kept says so', async () => {
    const { run, shops, opened } = await taken(name)
    const licences = await opened.ask('record.list', { query: { register: 'licence' } })
    await opened.office.close()
    expect(run.sheet.columns.filter((c) => c.target === null).map((c) => c.why)).toEqual([
      '本程序不保存商户的身份证号',
      '本程序不保存民族',
    ])
    expect(saysOf(run, 'refused')).toEqual({
      2: '从业人数是没有算出结果的公式，请在表格里改成写定的内容',
      4: '备注是没有算出结果的公式，请在表格里改成写定的内容',
    })
    expect(shops).toEqual({
      晨光文具: { address: '永兴路14号', operator: '邱实', phone: '199****0012', staffCount: 2, status: 'open' },
    })
    expect(licences.rows.map((r) => r.values)).toMatchObject([{ kind: 'business', validUntil: null, note: '长期' }])
  })
})
