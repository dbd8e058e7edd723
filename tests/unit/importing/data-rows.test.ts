import { expect, test } from 'vitest'
import { dataRows } from '../../../main/office/importing/data-rows'
import { knowsHeading } from '../../../main/office/importing/by-heading'
import { targetsOf } from '../../../main/office/importing/targets'
import { emptyCell, textCell, type Merge, type Sheet } from '../../../main/office/sheets/cell'
import { shop } from '../../../records/shops/shop'

const knows = knowsHeading(targetsOf(shop))
const headings = ['序号', '路段', '店名', '门牌', '电话']
const used = [1, 2, 3, 4]

/** Rows from line 2 on, under headings in line 1: what each says, or why it is passed over. */
function rowsOf(lines: readonly string[], merges: readonly Merge[] = []) {
  return dataRows(
    sheetOf(lines, merges),
    { top: 1, bottom: 1 },
    knows,
  )(used).map((r) => r.skip ?? r.refuse ?? r.cells.map((c) => c?.text ?? '').join('|'))
}

function sheetOf(lines: readonly string[], merges: readonly Merge[] = []): Sheet {
  const rows = [headings.join('|'), ...lines].flatMap((line, n) => {
    const cells = line.split('|').map((text) => textCell(text.trim()))
    return cells.some((c) => c !== emptyCell) ? [{ line: n + 1, cells }] : []
  })
  return { name: '甲', rows, merges, from1904: false }
}

test('a cell merged downwards holds for its whole block, a cell merged sideways for itself', () => {
  const merges = [
    { top: 2, bottom: 4, left: 1, right: 1 },
    { top: 3, bottom: 3, left: 3, right: 4 },
  ]
  expect(rowsOf(['1|永兴路|甲|1|199', '2||乙|2|', '3||丙|3|198', '4||丁|4|197'], merges)).toEqual([
    '1|永兴路|甲|1|199',
    '2|永兴路|乙|2|',
    '3|永兴路|丙|3|198',
    '4||丁|4|197',
  ])
})

test('what is no record is passed over, and says why', () => {
  const bands = [{ top: 5, bottom: 5, left: 0, right: 4 }]
  expect(
    rowsOf(
      [
        '1|永兴路|甲|1|199',
        '序号|路段|店名|门牌|电话',
        '',
        '和平社区二片',
        '2|||| ',
        '（二）建设巷',
        '|合计|2 家||',
        '小计：2',
        '注：以上为 11 月数据。',
        '填表人：周敏|||审核人：',
        '3|建设巷|合计便利店|3|',
      ],
      bands,
    ),
  ).toEqual([
    '1|永兴路|甲|1|199',
    '是表头，不是一条记录',
    '分组标题或说明，不是一条记录',
    '要导入的列里没有内容',
    '分组标题或说明，不是一条记录',
    '合计行',
    '合计行',
    '填表说明或签名，不是一条记录',
    '填表说明或签名，不是一条记录',
    '3|建设巷|合计便利店|3|',
  ])
})

test('a card of one shop is no table, and no shop is called 地址', () => {
  expect(rowsOf(['店名|福满园|电话|199', '地址|永兴路1号|负责人|田禾', '开业时间|2020-01-01|面积|46'])).toEqual(
    Array(3).fill('是表头，不是一条记录'),
  )
})

test('同上 says what the record above says, over a repeated heading', () => {
  expect(rowsOf(['1|永兴路|甲|1|199', '序号|路段|店名|门牌|电话', '2|同上|乙|2|〃'])).toEqual([
    '1|永兴路|甲|1|199',
    '是表头，不是一条记录',
    '2|永兴路|乙|2|199',
  ])
})

test('what a form says around its rows is no record', () => {
  const two = ['1|永兴路|甲|1|19900000011', '2|永兴路|乙|2|19900000012']
  expect(
    rowsOf([
      '栏次|1|2|3|4',
      '甲|乙|丙|1|2',
      '示例|永兴路|小丫便利店|1号|19900000099',
      '|必填|必填|如：12号|11位手机号',
      ...two,
      '1、本表一式两份',
      '2025年3月5日',
      '第1页，共1页',
      '—— 以下无正文 ——',
      '（以下空白）',
      '制表 周敏',
      '和平社区居民委员会',
      '\u001A',
    ]).filter((says) => !two.includes(says)),
  ).toEqual([
    '栏次行，不是一条记录',
    '栏次行，不是一条记录',
    '示例，不是一条记录',
    '填写提示，不是一条记录',
    ...Array(6).fill('填表说明或签名，不是一条记录'),
    '要导入的列里没有内容',
  ])
})

test('a row that only says a name among rows that say much is refused', () => {
  expect(rowsOf(['1|永兴路|甲|1|199', '2|永兴路|乙|2|198', '||和平社区居民委员会||']).at(-1)).toBe(
    '只有店名，请核对是不是说明',
  )
})

test('headings in other columns start another table, until the same headings come again', () => {
  expect(
    rowsOf([
      '1|永兴路|甲|1|199',
      '序号|电话|路段|店名|门牌',
      '2|198|永兴路|乙|2',
      '序号|路段|店名|门牌|电话',
      '3|永兴路|丙|3|197',
    ]),
  ).toEqual([
    '1|永兴路|甲|1|199',
    '是表头，不是一条记录',
    '第 3 行起列的顺序变了，请另存一张表',
    '是表头，不是一条记录',
    '3|永兴路|丙|3|197',
  ])
})

test('a shop may look like headings, and a shop with a phone may be called anything', () => {
  expect(rowsOf(['1|其他|甲店|其他|其他', '|合计|小计|1|19900000011'])).toEqual([
    '1|其他|甲店|其他|其他',
    '|合计|小计|1|19900000011',
  ])
})

const streetOf = (lines: readonly string[]) =>
  dataRows(sheetOf(lines), { top: 1, bottom: 1 }, knows)(used).flatMap((r) => r.refuse ?? (r.skip ? [] : [r.street]))

test('a street over its shops is known', () => {
  expect(
    streetOf([
      '1||甲|1|199',
      '一、永兴路',
      '2||乙|2|198',
      '路段：建设巷（2家）',
      '3||丙|3|197',
      '||好味道',
      '4||丁|4|196',
    ]),
  ).toEqual([undefined, '永兴路', '建设巷', '只有店名，请核对是不是说明', '建设巷'])
})

test('同上 in whatever marks; 同左 is refused', () => {
  expect(rowsOf(['1|永兴路|甲|1|199', '2|同 上|乙|2| " ', '3|″|丙|3|’’', '4|同左|丁|4|196'])).toEqual([
    '1|永兴路|甲|1|199',
    '2|永兴路|乙|2|199',
    '3|永兴路|丙|3|199',
    '4|同左|丁|4|196',
  ])
})
