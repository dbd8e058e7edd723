import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../main/office/sheets/cell'
import { openWorkbook } from '../../../main/office/sheets/open-workbook'
import { rawWorkbook } from '../../fixtures/workbooks/raw-xlsx'
import { workbook } from '../../fixtures/workbooks/table'

const firstSheet = (bytes: Uint8Array, name = '台账.xlsx') => {
  const book = openWorkbook(name, bytes)
  return book.read(book.sheets[0] ?? '')
}
const cellsOf = (bytes: Uint8Array, name?: string): (Cell | undefined)[] => [
  ...(firstSheet(bytes, name).rows[0]?.cells ?? []),
]
const textsOf = (bytes: Uint8Array, name?: string) =>
  firstSheet(bytes, name).rows.map((r) => Array.from(r.cells, (c) => c?.text ?? ''))

describe('cells of a workbook', () => {
  test('numbers keep all their digits, and one with more than a spreadsheet keeps is lost', () => {
    const cells = cellsOf(
      rawWorkbook(
        '<row r="1"><c r="A1"><v>19900000001</v></c><c r="B1"><v>1.99E10</v></c><c r="C1"><v>46.350000000000001</v></c><c r="D1"><v>0.1</v></c><c r="E1"><v>123456789012345</v></c><c r="F1"><v>4.4052418800101E17</v></c><c r="G1"><v>1E-7</v></c><c r="H1"><v>-3</v></c></row>',
      ),
    )
    expect(cells.map((c) => c?.text)).toEqual([
      '19900000001',
      '19900000000',
      '46.35',
      '0.1',
      '123456789012345',
      '4.40524E+17',
      '0.0000001',
      '-3',
    ])
    expect(cells.map((c) => c?.lost ?? false)).toEqual([false, false, false, false, false, true, false, false])
  })

  test('text that shows a shortened number is lost too', () => {
    expect(cellsOf(rawWorkbook('<row><c t="inlineStr"><is><t>4.4E+17</t></is></c></row>'))[0]).toMatchObject({
      kind: 'text',
      lost: true,
    })
  })

  test('runs of a string are joined, phonetic guides are not, escapes are undone, quotes that keep digits go', () => {
    const strings =
      '<sst><si><r><rPr><b/></rPr><t xml:space="preserve">福 </t></r><r><t>&#39;A&amp;B&#39;</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si><si><t>甲_x000A_乙</t></si><si/><si><t>\'0571</t></si></sst>'
    const cells = cellsOf(
      rawWorkbook(
        '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>',
        { strings },
      ),
    )
    expect(Array.from(cells, (c) => c?.text ?? '')).toEqual(["福 'A&B'", '甲\n乙', '', '0571'])
  })

  test('formulas give their result; failed and never calculated ones are errors', () => {
    const cells = cellsOf(
      rawWorkbook(
        '<row><c t="str"><f>A2</f><v>甲</v></c><c><f>1+1</f><v>2</v></c><c t="e"><f>NA()</f><v>#N/A</v></c><c><f>1+1</f></c><c t="str"><f>""</f><v></v></c><c t="b"><v>1</v></c></row>',
      ),
    )
    expect(Array.from(cells, (c) => c && [c.kind, c.text])).toEqual([
      ['text', '甲'],
      ['number', '2'],
      ['error', '#N/A'],
      ['error', ''],
      undefined,
      ['text', 'TRUE'],
    ])
  })

  test('the format of a cell is part of what people read', () => {
    const formats = [
      '00000000000',
      '0&quot;号&quot;',
      '0.00_ ',
      '0%',
      'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@',
      'yyyy&quot;年&quot;m&quot;月&quot;',
      '[$-804]yyyy/m/d\\ h:mm',
      '[Red]0.00',
      'h:mm',
      '&quot;工号&quot;0000',
    ]
    const styles = `<styleSheet><numFmts>${formats.map((f, i) => `<numFmt numFmtId="${200 + i}" formatCode="${f}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}<xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="31"/></cellXfs></styleSheet>`
    const values = [
      57112345678, 12, 46.3349, 0.155, 44260, 44256, 44260.395833333336, 46.3, 0.5, 7, 44260, 44260, 44260,
    ]
    const row = values.map((v, i) => `<c s="${i}"><v>${v}</v></c>`).join('')
    const cells = cellsOf(rawWorkbook(`<row>${row}</row>`, { styles }))
    expect(Array.from(cells, (c) => c?.text)).toEqual([
      '57112345678',
      '12号',
      '46.33',
      '15.5%',
      '2021-03-05',
      '2021-03',
      '2021-03-05 09:30',
      '46.3',
      '12:00',
      '工号0007',
      '2021-03-05',
      '2021-03',
      '2021-03-05',
    ])
    expect(cellsOf(rawWorkbook('<row><c s="0"><v>5712345678</v></c></row>', { styles }))[0]?.text).toBe('05712345678')
  })

  test('rows and cells without addresses stand where they come; empty rows are left out', () => {
    const sheet = firstSheet(
      rawWorkbook('<row><c><v>1</v></c></row><row/><row><c><v>2</v></c><c r="D3"><v>3</v></c></row>'),
    )
    expect(sheet.rows.map((r) => [r.line, r.cells.length])).toEqual([
      [1, 1],
      [3, 4],
    ])
  })

  test('rows that are hidden or filtered out are read, and marked', () => {
    const { rows } = firstSheet(
      rawWorkbook('<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>'),
    )
    expect(rows.map((r) => r.hidden ?? false)).toEqual([false, true])
  })

  test('hidden sheets are not offered', async () => {
    const book = openWorkbook(
      'a.xlsx',
      await workbook({ name: '甲', rows: [[1]] }, { name: '选项', rows: [[2]], hidden: true }),
    )
    expect(book.sheets).toEqual(['甲'])
  })
})

describe('tables of text', () => {
  test('UTF-8 with and without its mark, UTF-16, GB18030 with a rare character', () => {
    const text = '店名,门牌\n"老街,理发",="0012"\n㐂𠮷,\'12\n'
    const gbk = Buffer.from([0xb5, 0xea, 0xc3, 0xfb, 0x2c, 0xc3, 0xc5, 0xc5, 0xc6, 0x0a, 0xc8, 0xfd, 0x2c, 0x31])
    const expected = [
      ['店名', '门牌'],
      ['老街,理发', '0012'],
      ['㐂𠮷', '12'],
    ]
    expect(textsOf(Buffer.from(text), '甲.csv')).toEqual(expected)
    expect(textsOf(Buffer.from(`\uFEFF${text}`), '甲.csv')).toEqual(expected)
    expect(textsOf(Buffer.from(`\uFEFF${text}`, 'utf16le'), '甲.csv')).toEqual(expected)
    expect(textsOf(gbk, '甲.csv')).toEqual([
      ['店名', '门牌'],
      ['三', '1'],
    ])
  })

  test('the mark between cells is the one that cuts every line alike', () => {
    const text = '店名\t经营范围\n甲\t餐饮,零售,烟酒,日用品\n乙\t水果,蔬菜,干货\n丙\t百货\n'
    expect(textsOf(Buffer.from(text), '甲.txt')).toEqual([
      ['店名', '经营范围'],
      ['甲', '餐饮,零售,烟酒,日用品'],
      ['乙', '水果,蔬菜,干货'],
      ['丙', '百货'],
    ])
  })

  test('tabs and semicolons between cells; digits stay digits', () => {
    expect(textsOf(Buffer.from('店名\t代码\n甲\t440524188001010014\n'), '甲.txt')).toEqual([
      ['店名', '代码'],
      ['甲', '440524188001010014'],
    ])
    expect(textsOf(Buffer.from('店名;门牌\n甲;1\n'), '甲.csv')).toEqual([
      ['店名', '门牌'],
      ['甲', '1'],
    ])
  })
})
