import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStamp, readStamp } from '../../../db/clock'
import { newId } from '../../../db/ids'
import { blankSortKey, fold, readings, sortKey } from '../../../db/reading'
import { searchQuery, searchText } from '../../../db/search-text'
import { shop } from '../../../records/shops/shop'

describe('ids', () => {
  it('are UUIDv7, never twice, and in order of making, also within a millisecond and with the clock set back', () => {
    const ids = [...Array.from({ length: 10_000 }, () => newId()), ...Array.from({ length: 10 }, () => newId(1_000))]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(ids.toSorted())
    for (const id of ids.slice(0, 50))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('the hybrid logical clock', () => {
  it('never goes back and never repeats, whatever the wall clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 2, maxLength: 50 }),
        (times) => {
          let last: string | null = null
          for (const time of times) {
            const next = nextStamp(last, 'device', time)
            if (last !== null && next <= last) return false
            last = next
          }
          return true
        },
      ),
    )
  })
  it('moves on by a millisecond when its counter is full', () => {
    const full = '2026-11-22T02:31:05.123Z-ffff-d'
    expect(readStamp(nextStamp(full, 'd', 0))).toEqual({ time: Date.parse('2026-11-22T02:31:05.124Z'), counter: 0 })
  })
})

describe('the order that people read in', () => {
  it('is pinyin for Chinese, size for numbers, blanks last', () => {
    const inOrder = ['3号', '12号', '12号附1', '阿福', '白云', '陈记', '张三', '张三丰', '周敏']
    expect(inOrder.toReversed().toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(inOrder)
    expect(sortKey('龘') < blankSortKey).toBe(true)
  })
})

describe('readings', () => {
  it('read surnames as surnames, and keep the plain reading beside', () => {
    expect(readings('单雄信')[0]).toEqual(['shan', 'xiong', 'xin'])
    expect(readings('仇英')[0]?.[0]).toBe('qiu')
    expect(readings('尉迟恭')[0]).toEqual(['yu', 'chi', 'gong'])
    expect(readings('吕布')[0]?.[0]).toBe('lv')
    expect(readings('KFC')).toEqual([])
  })
  it('fold traditional, full-width and capital letters', () => {
    expect(fold('臺灣小吃ＡＢＣ１２')).toBe('台湾小吃abc12')
    expect(fold('鍾記')).toBe('钟记')
  })
})

describe('search text', () => {
  const blank = Object.fromEntries(Object.keys(shop.fields).map((key) => [key, null]))
  const finds = (values: Record<string, unknown>, typed: string): boolean => {
    const { text, tokens } = searchText(shop, { ...blank, ...values }, () => '')
    const query = searchQuery(typed)
    if (!query) return false
    const all = tokens.split(' ')
    const words = query.match.split(' AND ').every((term) => {
      const token = term.replace(/^"|"\*?$/g, '')
      return term.endsWith('*') ? all.some((t) => t.startsWith(token)) : all.includes(token)
    })
    return words && query.verify.every((piece) => text.includes(piece))
  }

  it('every piece of a Chinese name finds it, and what is not in it does not', () => {
    const name = fc.stringMatching(/^[\u4e00-\u4fff]{2,12}$/)
    fc.assert(
      fc.property(name, fc.nat(), fc.integer({ min: 1, max: 12 }), (text, from, length) => {
        const start = from % text.length
        return finds({ name: text }, text.slice(start, start + length))
      }),
    )
    expect(finds({ name: '福满园饺子馆' }, '园满')).toBe(false)
    expect(finds({ name: '和平饺子', licensedName: '饺子馆和' }, '和平饺子馆')).toBe(false)
  })
  it('the last 4 to 8 digits of a phone find it', () => {
    for (const tail of ['0012', '00012', '000012', '9900000012'.slice(2), '19900000012', '1990'])
      expect([tail, finds({ phone: '19900000012' }, tail)]).toEqual([tail, true])
    expect(finds({ phone: '19900000012' }, '0013')).toBe(false)
  })
  it('typed quotes, operators and nothing are harmless', () => {
    for (const typed of ['"', "'", 'AND OR NOT', '*', '(', '', '   ', '-', ':'])
      expect(() => searchQuery(typed)).not.toThrow()
    expect(searchQuery('"')).toBeUndefined()
  })
})
