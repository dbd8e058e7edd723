import { expect, test } from 'vitest'
import { dataRows } from '../../../main/office/importing/data-rows'
import { knowsHeading } from '../../../main/office/importing/by-heading'
import { targetsOf } from '../../../main/office/importing/targets'
import { emptyCell, textCell, type Merge } from '../../../main/office/sheets/cell'
import { shop } from '../../../records/shop'

const knows = knowsHeading(targetsOf(shop))
const headings = ['序号', '路段', '店名', '门牌', '电话']
const used = [1, 2, 3, 4]

/** Rows from line 2 on, under headings in line 1: what each says, or why it is passed over. */
function rowsOf(lines: readonly string[], merges: readonly Merge[] = []) {
  const rows = [headings.join('|'), ...lines].flatMap((line, n) => {
    const cells = line.split('|').map((text) => textCell(text.trim()))
    return cells.some((c) => c !== emptyCell) ? [{ line: n + 1, cells }] : []
  })
  const sheet = { name: '甲', rows, merges, from1904: false }
  return dataRows(sheet, { top: 1, bottom: 1 }, used, knows).map(
    (r) => r.skip ?? r.cells.map((c) => c?.text ?? '').join('|'),
  )
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
