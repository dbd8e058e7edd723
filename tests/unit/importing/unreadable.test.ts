import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Said } from '../../../records/kit/said'
import { openWorkbook } from '../../../main/office/sheets/open-workbook'
import { rawWorkbook, zipOf } from '../../fixtures/workbooks/raw-xlsx'
import { workbook } from '../../fixtures/workbooks/table'

const file = (name: string) => readFileSync(new URL(`../../fixtures/workbooks/${name}`, import.meta.url))

/** The sentence with which a file is refused. */
function refusal(bytes: Uint8Array, name = '台账.xlsx'): string {
  try {
    const book = openWorkbook(name, bytes)
    book.read(book.sheets[0] ?? '')
  } catch (error) {
    if (error instanceof Said && error.code === 'unreadable') return error.message
    throw error
  }
  return '（读出来了）'
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

test('what cannot be read is refused with what to do', () => {
  expect(refusal(new Uint8Array())).toContain('空文件')
  expect(refusal(file('old.xls'), 'old.xls')).toContain('另存为 .xlsx')
  expect(refusal(Buffer.concat([compound, utf16('EncryptedPackage')]))).toContain('取消密码')
  expect(refusal(file('table.ods'), 'table.ods')).toContain('.ods')
  expect(refusal(Buffer.from('%PDF-1.7'), '甲.pdf')).toContain('PDF')
  expect(refusal(Buffer.from('<html><table><tr><td>店名</td></tr></table></html>'), '导出.xls')).toContain('网页')
  expect(refusal(zipOf([{ name: 'word/document.xml', data: Buffer.from('<w/>') }]), '甲.docx')).toContain('Word')
  expect(refusal(zipOf([{ name: 'xl/workbook.bin', data: Buffer.from('') }]))).toContain('.xlsb')
  expect(refusal(zipOf([{ name: 'xl/workbook.xml', data: Buffer.from(''), flags: 1 }]))).toContain('密码')
  expect(refusal(Buffer.from([0x50, 0x4b, 0x05, 0x06, ...Array<number>(18).fill(0)]))).toContain('没有工作表')
  expect(refusal(Buffer.from([1, 2, 0, 3, 4]), '照片.csv')).toContain('不是表格')
  expect(refusal(Buffer.from([0x80, 0xff, 0xff, 0x31]), '甲.csv')).toContain('编码')
  expect(refusal(Buffer.from('店名,备注\n甲,"没有写完\n'), '甲.csv')).toContain('引号')
})

test('a part that breaks off, or explains characters of its own, is damaged', () => {
  const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>'
  expect(refusal(rawWorkbook(cell))).toBe('（读出来了）')
  expect(refusal(rawWorkbook(`${cell}<!--`))).toContain('已损坏')
  expect(refusal(rawWorkbook(cell, { strings: '<sst><si><t>甲</t></si>' }))).toContain('已损坏')
  expect(refusal(rawWorkbook(cell.replace('甲', '&who;')))).toContain('已损坏')
})

test('a part that unpacks to far too much is refused before it fills the memory', () => {
  const zeros = Buffer.alloc(170 * 1024 * 1024, 0x20)
  expect(refusal(rawWorkbook(zeros.toString('latin1')))).toContain('太大')
})

test('a workbook that is cut or changed anywhere is refused, or reads as the same table', async () => {
  const whole = await workbook({
    rows: [
      ['店名', '门牌'],
      ['福满园', 12],
    ],
  })
  const spoilt = fc.oneof(
    fc.integer({ min: 4, max: whole.length - 1 }).map((length) => whole.slice(0, length)),
    fc.tuple(fc.integer({ min: 4, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] as number) ^ by
      return changed
    }),
  )
  fc.assert(
    fc.property(spoilt, (bytes) => {
      if (refusal(bytes) !== '（读出来了）') return
      const book = openWorkbook('甲.xlsx', bytes)
      const cells = book.read(book.sheets[0] ?? '').rows.map((r) => r.cells.map((c) => c?.text))
      expect(cells).toEqual([
        ['店名', '门牌'],
        ['福满园', '12'],
      ])
    }),
    { numRuns: 400 },
  )
})
