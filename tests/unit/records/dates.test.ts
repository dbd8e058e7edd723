import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseDate, dayExists, dayOf, isoDay, momentText, readDate } from '../../../records/kit/dates'
import { dateTime, kinds } from '../../../records/kit/kinds'

const chinese = '〇一二三四五六七八九'
const inWords = (n: number): string =>
  n < 10 ? (chinese[n] as string) : `${n < 20 ? '' : chinese[Math.floor(n / 10)]}十${n % 10 ? chinese[n % 10] : ''}`

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

/** Ways in which an office writes a day. */
const styles: Record<string, (year: number, month: number, day: number) => string> = {
  ISO: (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  'without zeros': (y, m, d) => `${y}-${m}-${d}`,
  slashes: (y, m, d) => `${y}/${m}/${d}`,
  dots: (y, m, d) => `${y}.${m}.${d}`,
  'eight digits': (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
  Chinese: (y, m, d) => `${y}年${m}月${d}日`,
  'as spoken': (y, m, d) => `${y} 年 ${m} 月 ${d} 号`,
  'in Chinese numerals': (y, m, d) =>
    `${String(y).replace(/\d/g, (c) => chinese[Number(c)] as string)}年${inWords(m)}月${inWords(d)}日`,
  'full width': (y, m, d) => `${y}．${m}．${d}`.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'with a time behind': (y, m, d) => `${y}-${m}-${d} 0:00:00`,
  'as a program writes it': (y, m, d) =>
    `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}T00:00:00.000Z`,
  'with spaces around': (y, m, d) => `　${y}/${m}/${d}\u00a0`,
}

describe('reading dates', () => {
  test.each(Object.entries(styles))('%s', (_name, write) => {
    fc.assert(
      fc.property(day, (iso) => {
        const [y, m, d] = iso.split('-').map(Number) as [number, number, number]
        expect(readDate(write(y, m, d))).toEqual({ value: iso })
      }),
    )
  })

  test.each([
    ['二〇二一年十月二十日', '2021-10-20'],
    ['二○二一年十二月三十一日', '2021-12-31'],
    ['二零二一年一月十日', '2021-01-10'],
    ['2021年十月1日', '2021-10-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(readDate(text)).toEqual({ value: iso })
  })

  test.each(['', '  ', '　', '\u200b'])('nothing written is nothing known: %j', (text) => {
    expect(readDate(text)).toEqual({ value: null })
  })

  test.each([
    ['2021-02-29', '不存在'],
    ['2021-13-01', '不存在'],
    ['2021年4月31日', '不存在'],
    ['20210230', '不存在'],
    ['0999-01-01', '不存在'],
    ['2021-03', '没有写到日'],
    ['2021年3月', '没有写到日'],
    ['2021年', '没有写到日'],
    ['2021', '没有写到日'],
    ['二〇二一年三月', '没有写到日'],
    ['21.3.5', '两位'],
    ['21年3月5日', '两位'],
    ['3/5/2021', '不是日期'],
    ['去年', '不是日期'],
    ['44260', '不是日期'],
    ['2021-03-05至2022-03-04', '不是日期'],
  ])('%s is refused, not guessed', (text, says) => {
    const read = readDate(text)
    expect(read).toHaveProperty('refused', expect.stringContaining(says))
    expect(read).toHaveProperty('refused', expect.stringContaining(text))
  })

  test('whatever is typed, the answer is a day that exists or a refusal', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9年月日./ 十二〇-]{1,14}$/))
    fc.assert(
      fc.property(typed, (text) => {
        const read = readDate(text)
        const [y, m, d] = ('value' in read && read.value ? read.value : '2000-01-01').split('-').map(Number)
        expect(dayExists(y!, m!, d!)).toBe(true)
      }),
    )
  })
})

describe('days', () => {
  test('leap days', () => {
    expect([1900, 2000, 2023, 2024, 2100].map((y) => dayExists(y, 2, 29))).toEqual([false, true, false, true, false])
  })
  test('a year of fewer than four digits is no year', () => {
    expect(isoDay(21, 3, 5)).toBeUndefined()
  })
  test('on paper: Arabic digits without zeros in front', () => {
    expect(chineseDate('2021-03-05')).toBe('2021年3月5日')
    expect(chineseDate('2021-12-31')).toBe('2021年12月31日')
  })
})

describe('moments', () => {
  const f = dateTime('时间')
  const read = (text: string) => kinds.dateTime.read(text, f)

  test.each([
    '2021-03-05 09:30',
    '2021/3/5 9:30',
    '2021年3月5日9时30分',
    '2021年3月5日 9点30分',
    '2021-3-5T9:30:00',
    '２０２１－３－５　９：３０',
  ])('%s is local time', (text) => {
    expect(read(text)).toEqual({ value: new Date(2021, 2, 5, 9, 30).toISOString() })
  })
  test('a day alone is its first minute', () => {
    expect(read('2021-03-05')).toEqual({ value: new Date(2021, 2, 5).toISOString() })
  })
  test('a moment with Z is universal time', () => {
    expect(read('2021-03-05T09:30:15.250Z')).toEqual({ value: '2021-03-05T09:30:15.250Z' })
  })
  test.each(['2021-03-05 24:00', '2021-03-05 09:60', '2021-03-05T09:30:70Z', '2021-02-29 09:30'])(
    '%s does not exist',
    (text) => {
      expect(read(text)).toHaveProperty('refused', expect.stringContaining('不存在'))
    },
  )
  test('shown as the clock on the wall shows it', () => {
    const moment = new Date(2026, 10, 2, 8, 5)
    expect(momentText(moment.toISOString())).toBe('2026-11-02 08:05')
    expect(dayOf(moment)).toBe('2026-11-02')
  })
})
