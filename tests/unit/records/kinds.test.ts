import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field, Read } from '../../../records/kit/field'
import {
  choice,
  choices,
  count,
  creditCode,
  idNumber,
  isMasked,
  kinds,
  masked,
  measure,
  money,
  phone,
  show,
  text,
  tickList,
  yesNo,
} from '../../../records/kit/kinds'
import { shopCategories } from '../../../records/shops/shop-categories'

const reading =
  (f: Field) =>
  (input: string): Read<unknown> =>
    kinds[f.kind].read(input, f)
const refusal = (says: string) => ({ refused: expect.stringContaining(says) as string })

describe('phones', () => {
  const f = phone('联系电话', { personal: '联系商户' })
  const read = reading(f)

  test.each([
    ['19900001234', '19900001234'],
    ['199 0000 1234', '19900001234'],
    ['199-0000-1234', '19900001234'],
    ['+8619900001234', '19900001234'],
    ['+86 199 0000 1234', '19900001234'],
    ['86-19900001234', '19900001234'],
    ['１９９００００１２３４', '19900001234'],
    ['0317-3012345', '0317-3012345'],
    ['0317 3012345', '0317-3012345'],
    ['(0317)3012345', '0317-3012345'],
    ['（0317）3012345', '0317-3012345'],
    ['010-12345678-801', '010-12345678-801'],
    ['010-12345678转801', '010-12345678转801'],
    ['03173012345', '03173012345'],
    ['3012345', '3012345'],
    ['400-123-4567', '400-123-4567'],
    ['4001234567', '4001234567'],
    ['800 123 4567', '800-123-4567'],
  ])('%s is %s, and looks right', (typed, value) => {
    expect(read(typed)).toEqual({ value })
    expect(kinds.phone.warn?.(value, f)).toBeUndefined()
  })

  test.each(['1990000123', '199000012345', '12345', '29900001234', '199000012３a', '19900001234/19900005678'])(
    '%s is kept with a warning',
    (typed) => {
      const { value } = read(typed) as { value: string }
      expect(kinds.phone.warn?.(value, f)).toContain('请核对')
      expect(f.schema.safeParse(value).success).toBe(true)
    },
  )

  test.each(['', ' ', '-', '/', '——'])('%j is not known', (typed) => {
    expect(read(typed)).toEqual({ value: null })
  })

  test('digits lost in a spreadsheet are refused', () => {
    expect(read('1.99E+10')).toEqual(refusal('后几位已经丢失'))
  })

  test('masked in the middle', () => {
    expect(isMasked(f)).toBe(true)
    expect(masked(f, '19900001234')).toBe('199****1234')
    expect(masked(f, '0317-3012345')).toBe('031****2345')
    expect(masked(f, '12345')).toBe('1****')
    expect(masked(f, null)).toBeNull()
  })

  test('masking hides four digits of every mobile number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        const value = `199${String(n).padStart(8, '0')}`
        expect(masked(f, value)).toBe(`199****${value.slice(-4)}`)
      }),
    )
  })

  test('a phone that belongs to nobody is not masked', () => {
    expect(masked(phone('值班电话'), '0317-3012345')).toBe('0317-3012345')
  })
})

describe('ID numbers and credit codes', () => {
  const id = idNumber('身份证号', { personal: '核对身份' })
  const code = creditCode('统一社会信用代码')

  test('a small x, spaces and full-width digits are put right', () => {
    expect(reading(id)('110105 19491231 002x')).toEqual({ value: '11010519491231002X' })
    expect(reading(id)('１１０１０５１９４９１２３１００２Ｘ')).toEqual({ value: '11010519491231002X' })
    expect(reading(code)('91350100m000100y43')).toEqual({ value: '91350100M000100Y43' })
  })
  test.each(['4.4E+17', '4.40524E+17', '4.4e17', '４．４Ｅ＋１７', '9E+14'])('%s is refused, not guessed', (typed) => {
    expect(reading(id)(typed)).toEqual(refusal('末几位已经丢失'))
    expect(reading(code)(typed)).toEqual(refusal('末几位已经丢失'))
  })
  test('masked but for both ends', () => {
    expect(masked(id, '11010519491231002X')).toBe('1101**********002X')
    expect(masked(id, '123')).toBe('****')
  })
})

describe('numbers', () => {
  test.each([
    ['1500', 150_000],
    ['1,500.00元', 150_000],
    ['¥1，500.5', 150_050],
    ['￥０．０１', 1],
    ['约 30 元', 3000],
    ['0', 0],
    ['999999999999.99', 99_999_999_999_999],
  ])('money %s is %d 分', (typed, value) => {
    expect(reading(money('金额'))(typed)).toEqual({ value })
  })
  test('money is shown with two decimals, a size without zeros behind', () => {
    expect(show(money('金额'), 150_050)).toBe('1500.50元')
    expect(show(measure('面积', { unit: '㎡' }), 4650)).toBe('46.5 ㎡')
    expect(show(measure('面积', { unit: '㎡' }), 4605)).toBe('46.05 ㎡')
    expect(show(measure('面积', { unit: '㎡' }), 4600)).toBe('46 ㎡')
    expect(show(count('从业人数', { unit: '人' }), 12)).toBe('12人')
    expect(show(count('从业人数', { unit: '人' }), null)).toBe('')
  })
  test.each([
    ['46.5', 4650],
    ['46.5㎡', 4650],
    ['46.50 平方米', 4650],
    ['120平', 12_000],
    ['120 m²', 12_000],
    ['８０', 8000],
  ])('size %s is %d hundredths', (typed, value) => {
    expect(reading(measure('面积', { unit: '㎡' }))(typed)).toEqual({ value })
  })
  test.each([
    ['3', 3],
    ['3人', 3],
    ['3.0', 3],
    ['1,200', 1200],
    ['约5名', 5],
  ])('count %s is %d', (typed, value) => {
    expect(reading(count('从业人数', { unit: '人' }))(typed)).toEqual({ value })
  })
  test.each(['', '-', '—', '/'])('%j is not known', (typed) => {
    expect(reading(count('人数'))(typed)).toEqual({ value: null })
  })
  test.each([
    ['3.5', '应是整数'],
    ['三', '不是数字'],
    ['-3', '不是数字'],
    ['1.5万', '不是数字'],
    ['2-3', '不是数字'],
    ['1e3', '不是数字'],
  ])('count %s is refused', (typed, says) => {
    expect(reading(count('人数'))(typed)).toEqual(refusal(says))
  })
  test('a third decimal is refused', () => {
    expect(reading(money('金额'))('1.005')).toEqual(refusal('两位小数'))
  })
})

describe('choices', () => {
  const f = choice('业态', shopCategories)

  test('every option is found by its code, its label and each of its other words', () => {
    for (const option of shopCategories)
      for (const word of [option.code, option.label, ...(option.also ?? [])])
        expect(reading(f)(` ${word}　`)).toEqual({ value: option.code })
  })
  test('small or full-width letters do not matter', () => {
    expect(reading(f)('ｋｔｖ')).toEqual({ value: 'leisure' })
  })
  test('an unknown word is refused with the words there are', () => {
    expect(reading(f)('殡葬')).toEqual(refusal('「殡葬」不在业态的选项里：餐饮、'))
  })
  test('several at once, by label, even where labels hold a stroke', () => {
    const several = choices('兼营', shopCategories)
    expect(reading(several)('餐饮、KTV/棋牌/台球，食品零售/超市便利店')).toEqual({
      value: ['catering', 'leisure', 'grocery'],
    })
    expect(reading(several)('餐饮/药店;餐饮')).toEqual({ value: ['catering', 'pharmacy'] })
    expect(reading(several)('餐饮、殡葬')).toEqual(refusal('「殡葬」'))
    expect(reading(several)('')).toEqual({ value: null })
  })
  test.each(['是', '有', 'Y', 'yes', '√', '１', '对'])('%s is yes', (typed) => {
    expect(reading(yesNo('志愿者'))(typed)).toEqual({ value: true })
  })
  test.each(['否', '无', '没有', 'N', '×', 'x', '0'])('%s is no', (typed) => {
    expect(reading(yesNo('志愿者'))(typed)).toEqual({ value: false })
  })
  test('not asked is neither, and maybe is refused', () => {
    expect(reading(yesNo('志愿者'))('')).toEqual({ value: null })
    expect(reading(yesNo('志愿者'))('可能')).toEqual(refusal('请写是或否'))
  })
})

describe('tick lists', () => {
  const f = tickList('检查')
  test('read line by line', () => {
    expect(reading(f)('通道畅通：合格；灭火器有效:不适用')).toEqual({ value: { 通道畅通: 'pass', 灭火器有效: 'na' } })
    expect(reading(f)('')).toEqual({ value: null })
  })
  test('another finding than the three is refused', () => {
    expect(reading(f)('通道畅通：还行')).toEqual(refusal('合格、不合格或不适用'))
  })
})

describe('text', () => {
  test('one line stays one line', () => {
    expect(reading(text('店招'))('张记\r\n牛肉面 ')).toEqual({ value: '张记 牛肉面' })
  })
  test('too long is refused by the schema in words', () => {
    const issue = text('店招', { max: 3 }).schema.safeParse('张记牛肉面').error?.issues[0]
    expect(issue?.message).toBe('店招最多 3 个字')
  })
})
