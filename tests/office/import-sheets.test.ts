import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBackups } from '../../db/backup'
import { dryRun, matched, saysOf } from '../fixtures/workbooks/import-table'
import { workbook } from '../fixtures/workbooks/table'
import { newOffice } from './testing-office'

let opened: Awaited<ReturnType<typeof newOffice>>
beforeAll(async () => {
  opened = await newOffice()
})
afterAll(() => opened.office.close())

const headings = ['店名', '门牌号', '经营者', '联系电话']
const sectionsOf = async (names: readonly string[]) => {
  const { rows, titles } = await opened.ask('record.list', { query: { register: 'shop' }, limit: 500 })
  return names.map((name) => titles[String(rows.find((r) => r.values['name'] === name)?.values['section'])])
}

test('one street a sheet: the others are said, and the name of a sheet is its street', async () => {
  const before = listBackups(opened.folder).length
  const bytes = await workbook(
    { name: '说明', rows: [['请各社区认真填写']] },
    { name: '永兴路', rows: [headings, ['甲', '1号', '田禾', '19900000011']] },
    { name: '建设巷', rows: [headings, ['乙', '2号', '邱实', '19900000012']] },
  )
  const first = await dryRun(opened.ask, bytes, { name: '街巷.xlsx' })
  expect(matched(first.sheet)).toMatchObject({ '（工作表名）': 'section' })
  const notice = '另有 1 张工作表也像台账：建设巷，请逐张导入。'
  expect([first.sheet.notices, first.check.notices]).toEqual([[notice], [notice]])
  await opened.ask('import.run', { id: first.id })

  const { id } = first
  const second = await opened.ask('import.choose', { id, sheet: '建设巷' })
  await opened.ask('import.check', { id, targets: second.columns.map((c) => c.target) })
  await opened.ask('import.run', { id })
  expect(await sectionsOf(['甲', '乙'])).toEqual(['永兴路', '建设巷'])
  // The backup from before the first sheet serves the second one too.
  expect(listBackups(opened.folder)).toHaveLength(before + 1)
})

test('streets over their shops are taken for the section, in a title or between the rows', async () => {
  const run = await dryRun(
    opened.ask,
    await workbook({
      rows: [
        ['沿街商铺台账', null, '路段：新华街'],
        headings,
        ['丙', '1号', '苗青', '19900000013'],
        ['一、解放路（2家）'],
        ['丁', '2号', '石蕊', '19900000014'],
        ['戊', '3号', '段磊', '19900000015'],
        ['和平社区居民委员会'],
      ],
    }),
  )
  expect(matched(run.sheet)).toMatchObject({ '（分组行）': 'section' })
  expect(saysOf(run, 'refused')).toEqual({ 7: '只有店名，请核对是不是说明' })
  await opened.ask('import.run', { id: run.id })
  expect(await sectionsOf(['丙', '丁', '戊'])).toEqual(['新华街', '解放路', '解放路'])
})

test('what a table does not say in its cells is said about it', async () => {
  const blank = await dryRun(
    opened.ask,
    await workbook({
      rows: [
        ['路段', ...headings],
        ['和平街', '己', '1号', '田禾', '19900000016'],
        [null, '庚', '2号', '邱实', '19900000017'],
      ],
    }),
  )
  expect(blank.check.notices).toEqual(['有 1 行的路段是空的，不会照上一行填。'])

  const merged = await dryRun(
    opened.ask,
    await workbook({
      merges: ['A2:A3', 'B2:B3'],
      rows: [
        ['店名', '地址', '证照名称'],
        ['辛', '永兴路8号', '卫生许可证'],
        [null, null, '特行证'],
      ],
    }),
  )
  expect(merged.check.notices).toEqual(['有 1 行与上面的行合并成一条，另有的内容（如第二件证照）没有导入。'])
})

test('a table without headings, without names, or in two halves says what to do', async () => {
  const bare = await workbook({
    rows: [
      ['甲甲', '丑', '寅'],
      ['乙乙', '卯', '辰'],
    ],
  })
  const none = await opened.ask('import.open', { register: 'shop', name: '甲.xlsx', bytes: bare })
  expect(none.notices).toEqual(['没有找到表头，请指明表头在第几行。'])

  const check = async (rows: (string | null)[][]) => {
    const sheet = await opened.ask('import.open', {
      register: 'shop',
      name: '甲.xlsx',
      bytes: await workbook({ rows }),
    })
    return opened.office.call('import.check', { id: sheet.id, targets: sheet.columns.map((c) => c.target) })
  }
  expect(
    await check([
      ['地址', '电话'],
      ['永兴路1号', '19900000011'],
    ]),
  ).toMatchObject({
    ok: false,
    sentence: '还没有指定哪一列是「店招名称」，请在列的上方选好。',
  })
  expect(
    await check([
      ['店名', '电话', null, '店名', '电话'],
      ['子', '19900000011', null, '丑', '19900000012'],
    ]),
  ).toMatchObject({
    ok: false,
    sentence: '这张表分左右两栏，请把右边一栏移到左边一栏下面，再导入。',
  })
})

test('a state that is on no list is not taken for 营业, and a closed shop is closed', async () => {
  const run = await dryRun(
    opened.ask,
    await workbook({
      rows: [
        ['店名', '地址', '经营状态'],
        ['状态一', '永兴路21号', '已搬走'],
        ['状态二', '永兴路22号', '未营业'],
        ['状态三', '永兴路23号', '营 业'],
        ['状态四', '永兴路24号', '×'],
        ['状态五', '永兴路25号', null],
      ],
    }),
  )
  await opened.ask('import.run', { id: run.id })
  const { rows } = await opened.ask('record.list', { query: { register: 'shop' }, limit: 500 })
  const states = Object.fromEntries(rows.map((r) => [r.values['name'], r.values['status']]))
  expect(states).toMatchObject({ 状态一: 'closed', 状态二: null, 状态三: 'open', 状态四: null, 状态五: 'open' })
  expect(saysOf(run, 'new')[3]).toBe('经营状态「未营业」没有对应的选项，记入备注')
})
