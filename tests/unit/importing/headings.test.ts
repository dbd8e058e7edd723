import { describe, expect, test } from 'vitest'
import { findHeadings, headingsEndingAt, headingTexts } from '../../../main/office/importing/headings'
import { knowsHeading } from '../../../main/office/importing/by-heading'
import { targetsOf } from '../../../main/office/importing/targets'
import type { Merge, Sheet } from '../../../main/office/sheets/cell'
import { textCell } from '../../../main/office/sheets/cell'
import { readAddress } from '../../../main/office/sheets/xlsx-sheet'
import { shop } from '../../../records/shops/shop'

const knows = knowsHeading(targetsOf(shop))

/** A sheet from lines of text, cells set apart with |. */
function sheetOf(lines: readonly string[], merges: readonly string[] = []): Sheet {
  const rows = lines.flatMap((line, n) => {
    const cells = line.split('|').map((text) => textCell(text.trim()))
    return cells.some((c) => c.kind !== 'empty') ? [{ line: n + 1, cells }] : []
  })
  return { name: '甲', rows, merges: merges.map(mergeOf), from1904: false }
}

function mergeOf(range: string): Merge {
  const [from, to] = range.split(':').map((a) => readAddress(a)!) as [
    { line: number; column: number },
    { line: number; column: number },
  ]
  return { top: from.line, bottom: to.line, left: from.column, right: to.column }
}

const found = (sheet: Sheet) => {
  const block = findHeadings(sheet, knows)
  return block && { ...block, headings: headingTexts(sheet, block) }
}

describe('headings are found', () => {
  test('in the first line', () => {
    expect(found(sheetOf(['店名|电话|地址', '甲|1|2']))).toEqual({
      top: 1,
      bottom: 1,
      headings: ['店名', '电话', '地址'],
    })
  })

  test('deep under titles, notes and blank lines', () => {
    const above = [
      '和平社区商铺台账',
      '',
      '填报单位：和平社区|||填报人：周敏|联系电话：8765432',
      '说明：1. 店名照招牌填写，电话必填。',
      ...Array<string>(12).fill(''),
    ]
    expect(found(sheetOf([...above, '序号|店铺名称|经营地址|负责人|电话', '1|甲|乙|丙|丁']))).toMatchObject({
      top: 17,
      bottom: 17,
    })
  })

  test('in two lines, merged', () => {
    const sheet = sheetOf(
      ['台账', '序号|店名|证照|||联系电话', '||营业执照号|食品经营许可证编号|有效期至|', '1|甲|92|JY|2027-01-01|199'],
      ['A1:F1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'],
    )
    expect(found(sheet)).toEqual({
      top: 2,
      bottom: 3,
      headings: ['序号', '店名', '证照／营业执照号', '证照／食品经营许可证编号', '证照／有效期至', '联系电话'],
    })
  })

  test('in two lines of a table of text, where nothing is merged', () => {
    expect(found(sheetOf(['店名|经营者||房东||备注', '|姓名|电话|姓名|电话|', '甲|田禾|1|邱实|2|']))).toEqual({
      top: 1,
      bottom: 2,
      headings: ['店名', '经营者／姓名', '经营者／电话', '房东／姓名', '房东／电话', '备注'],
    })
  })

  test('in three lines', () => {
    const sheet = sheetOf(
      ['店名|人员情况||||地址', '|经营者||房东||', '|姓名|电话|姓名|电话|', '甲|乙|1|丙|2|丁'],
      ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2', 'F1:F3'],
    )
    expect(found(sheet)?.headings).toEqual([
      '店名',
      '人员情况／经营者／姓名',
      '人员情况／经营者／电话',
      '人员情况／房东／姓名',
      '人员情况／房东／电话',
      '地址',
    ])
  })

  test('where a word is broken over two cells', () => {
    expect(
      found(sheetOf(['序号|店铺|联系|经营|状态', '|名称|电话|地址|', '1|甲|2|3|营业'], ['A1:A2', 'E1:E2']))?.headings,
    ).toEqual(['序号', '店铺／名称', '联系／电话', '经营／地址', '状态'])
  })

  test('and the first row of shops is not taken for a second line of them', () => {
    expect(found(sheetOf(['店名|类别|状态|地址', '|餐饮|营业|永兴路1号', '乙|超市|营业|永兴路2号']))).toMatchObject({
      top: 1,
      bottom: 1,
    })
  })

  test('where nothing is known, the first line of several texts is proposed', () => {
    expect(found(sheetOf(['某某', '甲甲|乙乙', '1|2']))).toMatchObject({ top: 2, bottom: 2 })
    expect(findHeadings(sheetOf([]), knows)).toBeUndefined()
  })
})

test('a person may say where the headings end', () => {
  const sheet = sheetOf(['店名|电话', '名字|号码', '甲|1'])
  expect(headingsEndingAt(sheet, 2, knows)).toMatchObject({ bottom: 2 })
})
