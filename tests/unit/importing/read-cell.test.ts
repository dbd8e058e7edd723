import { describe, expect, test } from 'vitest'
import { readCell } from '../../../main/office/importing/read-cell'
import { textCell, type Cell } from '../../../main/office/sheets/cell'
import { fieldOf } from '../../../records/kit/register'
import { licence } from '../../../records/shops/licence'
import { shop } from '../../../records/shops/shop'
import { madeUpCreditCode, madeUpIdNumber } from '../../fixtures/made-up-numbers'

const read = (key: string, cell: string | Cell, from1904 = false) =>
  readCell(typeof cell === 'string' ? textCell(cell) : cell, { field: fieldOf(shop, key), heading: '本列', from1904 })
const value = (key: string, cell: string | Cell, from1904 = false) => {
  const said = read(key, cell, from1904)
  return said.says === 'value' ? said.value : said.says
}
const why = (key: string, cell: string | Cell) => {
  const said = read(key, cell)
  return said.says === 'refused' ? said.why : said.says
}
const number = (text: string): Cell => ({ text, kind: 'number' })

const until = (text: string) =>
  readCell(textCell(text), { field: fieldOf(licence, 'validUntil'), heading: '有效期', from1904: false })

describe('days', () => {
  test.each([
    ['2021-03-05', '2021-03-05'],
    ['2021/3/5', '2021-03-05'],
    ['2021.3.5', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['2021年3月5日', '2021-03-05'],
    ['二〇二一年三月五日', '2021-03-05'],
    ['２０２１．３．５', '2021-03-05'],
    ['2021-03-05 09:30:00', '2021-03-05'],
    ['44260', '2021-03-05'],
    ['４４２６０', '2021-03-05'],
  ])('%s', (text, day) => expect(value('openedOn', text)).toBe(day))

  test('a serial number counts from where its workbook counts', () => {
    expect(value('openedOn', number('42798'), true)).toBe('2021-03-05')
    expect(value('openedOn', number('44260.5'))).toBe('2021-03-05')
  })

  test.each([
    '2021-02-30',
    '2019年5月',
    '21.3.5',
    '3月5日',
    '去年',
    '2018',
    '99999',
    '2018-01-01至2028-01-01',
    '1899-12-30',
  ])('%s is no day, and is kept as a note', (text) => {
    const said = read('openedOn', text)
    expect(said).toMatchObject({ says: 'word', text, warning: expect.stringMatching(`^本列「${text}」.*，记入备注$`) })
  })

  test('of a span, a field that is its end takes the end', () => {
    expect(until('2018-01-01至2028-02-29')).toEqual({ says: 'value', value: '2028-02-29' })
    expect(until('2018年1月1日-2028年1月1日')).toEqual({ says: 'value', value: '2028-01-01' })
    expect(until('2028-01-01止')).toEqual({ says: 'value', value: '2028-01-01' })
    expect(until('2028年1月1日前')).toEqual({ says: 'value', value: '2028-01-01' })
    expect(until('至2028.1.1')).toEqual({ says: 'value', value: '2028-01-01' })
    expect(until('2018-01-01')).toEqual({ says: 'value', value: '2018-01-01' })
    expect(until('长期')).toMatchObject({ says: 'word', text: '长期' })
    expect(until('2018-01-01至长期')).toMatchObject({ says: 'word', text: '长期' })
  })
})

describe('numbers that identify', () => {
  test('are read with their digits as they are', () => {
    const code = madeUpCreditCode(3)
    expect(value('creditCode', ` ${code.toLowerCase()} `)).toBe(code)
    expect(value('phone', '１９９ ０００００ ００１')).toBe('19900000001')
    expect(value('phone', '+86 199-0000-0001')).toBe('19900000001')
    expect(value('phone', number('19900000001'))).toBe('19900000001')
    expect(value('phone', '（0571）8765432')).toBe('0571-8765432')
    expect(value('door', '１４号－２')).toBe('14号－２'.replace('２', '2'))
    expect(value('door', '0014')).toBe('0014')
  })

  test('two phones in one cell stay two', () => {
    for (const between of ['/', '、', '；', ' ', '\n', '， '])
      expect(value('phone', `19900000001${between}19900000002`)).toBe('19900000001/19900000002')
    expect(value('phone', '199 0000 0001')).toBe('19900000001')
  })

  test('are refused where a spreadsheet has spoilt them', () => {
    expect(why('creditCode', { text: '4.40524E+17', kind: 'number', lost: true })).toContain('后几位已被表格软件丢掉')
    expect(why('creditCode', '4.4E+17')).toContain('后几位已被表格软件丢掉')
    expect(why('phone', '1.99E+10')).toContain('后几位已被表格软件丢掉')
    expect(why('phone', number('5718765432'))).toContain('少了区号开头的 0')
    expect(why('phone', number('8765432'))).toBe('value')
    expect(why('phone', number('4001234567'))).toBe('value')
    expect(why('door', { text: '2026-12-03', kind: 'date' })).toContain('成了日期')
    expect(why('name', { text: '#N/A', kind: 'error' })).toBe('本列是 #N/A，请在表格里改成写定的内容')
    expect(why('name', { text: '', kind: 'error' })).toContain('没有算出结果的公式')
  })

  test('an odd one is kept and said', () => {
    expect(read('creditCode', '92990000000000003C')).toMatchObject({
      says: 'value',
      warning: '本列：第 18 位校验不符，请核对执照',
    })
  })

  test('hidden ones are told from whole ones', () => {
    expect(read('phone', '199****0001')).toEqual({ says: 'masked', text: '199****0001' })
  })
})

describe('names', () => {
  test('characters set apart belong together, two names stay two', () => {
    expect(value('operator', '苗  青')).toBe('苗青')
    expect(value('operator', '田禾 邱实')).toBe('田禾 邱实')
    expect(read('section', '永\n兴\n路')).toEqual({ says: 'title', title: '永兴路' })
    expect(read('section', '永 兴 路')).toEqual({ says: 'title', title: '永兴路' })
    expect(value('name', '晨光\n文具')).toBe('晨光文具')
    expect(value('name', '晨光 文具')).toBe('晨光 文具')
  })

  test('invisible marks are no part of a text', () => {
    expect(value('name', '\u202A福满园\u202C\u200E\u001A')).toBe('福满园')
    expect(textCell('\u001A')).toEqual({ text: '', kind: 'empty' })
  })

  test('who is not named is a word, not a name', () => {
    for (const text of ['本人', '店主', '经营者本人', '（自有）'])
      expect(read('landlord', text)).toMatchObject({ says: 'word' })
    expect(read('phone', '无电话')).toEqual({
      says: 'word',
      text: '无电话',
      warning: '本列「无电话」不是电话号码，记入备注',
    })
  })

  test('a door number that became a day is refused as text too', () => {
    for (const text of ['3月5日', '5-Mar', '2025/3/5', 'Mar-05']) expect(why('door', text)).toContain('成了日期')
    expect(value('door', '3-5')).toBe('3-5')
  })

  test('a number whose format hides what it says is refused as text, and read as a number', () => {
    const shaped: Cell = { text: '23', kind: 'number', shaped: true }
    expect(why('door', shaped)).toContain('显示成别的样子')
    expect(value('staffCount', shaped)).toBe(23)
  })

  test('a vacant unit has no name to be known by, until its door stands with it', () => {
    expect(why('name', '（空置）')).toBe('本列「（空置）」分不清是哪一间，请带上门牌，如「空铺（12号）」')
    expect(value('name', '空铺（12号）')).toBe('空铺（12号）')
  })

  test('同上 says no name of a shop', () => {
    expect(why('name', { text: '福满园', kind: 'text', again: true })).toBe('本列是「同上」，请写明')
    expect(value('operator', { text: '田禾', kind: 'text', again: true })).toBe('田禾')
  })

  test('an ID number in the column of credit codes is not kept, and not repeated', () => {
    const id = madeUpIdNumber('1990-01-01', 1)
    const said = read('creditCode', id)
    expect(said).toEqual({ says: 'left', warning: '本列里是身份证号，本程序不保存身份证号，没有导入' })
  })
})

describe('words', () => {
  test.each(['', ' ', '无', '—', '/', '-', '暂无', '空', '　', 'N/A', '——'])('「%s」 says nothing', (text) => {
    for (const key of ['name', 'phone', 'creditCode', 'openedOn', 'area', 'section', 'category', 'note'])
      expect(value(key, text)).toBe('nothing')
  })

  test.each(['待核实', '未提供', '（空）', '×', '?', '……', '0', '未办'])('「%s」 is no name and no number', (text) => {
    for (const key of ['operator', 'section', 'phone']) expect(value(key, text)).toBe('nothing')
  })

  test('an answer is an answer, even where it is a word for nothing', () => {
    expect(value('volunteer', '无')).toBe(false)
    expect(value('nineSmall', '无')).toBe('none')
    expect(value('status', '正常营业')).toBe('open')
    expect(value('category', '超市')).toBe('grocery')
  })

  test('what is no answer becomes a note, and is not guessed', () => {
    expect(read('category', '奶茶\n小吃')).toEqual({
      says: 'word',
      text: '奶茶 小吃',
      warning: '本列「奶茶 小吃」没有对应的选项，记入备注',
    })
    expect(read('creditCode', '办理中')).toMatchObject({ says: 'word', text: '办理中' })
  })

  test('numbers with their units; what is no number is kept as a note', () => {
    expect(value('staffCount', '3人')).toBe(3)
    expect(value('staffCount', '5人左右')).toBe(5)
    expect(value('area', '约46.5平方米')).toBe(4650)
    expect(value('area', '1,200')).toBe(120_000)
    expect(read('area', number('46.335'))).toEqual({
      says: 'value',
      value: 4634,
      warning: '本列「46.335」取两位小数，记作 46.34',
    })
    expect(read('staffCount', '3~5')).toEqual({ says: 'word', text: '3~5', warning: '本列「3~5」不是数字，记入备注' })
    expect(value('area', '15%')).toBe('word')
  })

  test('what is too long for its field is refused with the limit', () => {
    expect(why('name', '长'.repeat(61))).toBe('本列：店招名称最多 60 个字')
  })
})
