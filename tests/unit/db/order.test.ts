import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStamp, readStamp } from '../../../db/clock'
import { newId } from '../../../db/ids'
import { blankSortKey, fold, readings, sortKey } from '../../../db/reading'
import { searchQuery, searchText } from '../../../db/search-text'
import type { AnyRegister } from '../../../records/kit/register'
import { party } from '../../../records/mediation/party'
import { shop } from '../../../records/shops/shop'
import { madeUpCreditCode, madeUpIdNumber } from '../../fixtures/made-up-numbers'

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
  const index = new Database(':memory:')
  index.exec(`create virtual table found using fts5 (t, tokenize = 'ascii', detail = none)`)
  const put = index.prepare('insert into found (rowid, t) values (1, ?)')
  const match = index.prepare('select 1 from found where found match ?')
  const finds = (values: Record<string, unknown>, typed: string, register: AnyRegister = shop): boolean => {
    const { text, tokens } = searchText(register, { ...blank, ...values }, () => '')
    const query = searchQuery(typed)
    if (!query) return false
    index.exec('delete from found')
    put.run(tokens)
    return match.get(query.match) !== undefined && query.verify.every((piece) => text.includes(piece))
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
  it('a masked number is found whole or by its last four, and no digit of it can be tried out', () => {
    for (const [number, typed] of [
      ['19900000012', '0012'],
      ['19900000012', '19900000012'],
      ['19900000012', '199 0000 0012'],
      ['0311-87650012', '0311-87650012'],
      ['0311-87650012', '87650012'],
      ['0311-87650012', '0012'],
    ])
      expect([typed, finds({ phone: number }, typed!)]).toEqual([typed, true])
    for (const typed of ['199', '1990', '1990000', '1990000001', '00012', '00000012', '012', '2', '0013', '※1990'])
      expect([typed, finds({ phone: '19900000012' }, typed)]).toEqual([typed, false])
    const number = madeUpIdNumber('19900307', 12)
    const found = (typed: string) => finds({ idNumber: number }, typed, party)
    expect([number, number.toLowerCase(), number.slice(-4)].map(found)).toEqual([true, true, true])
    for (let n = 1; n < number.length; n++) expect([n, found(number.slice(0, n))]).toEqual([n, false])
    for (const n of [1, 2, 3, 5, 6, 7, 8, 17]) expect([n, found(number.slice(-n))]).toEqual([n, false])
    expect(searchText(party, { name: '王秀英', phone: '19900000012', idNumber: number }, () => '').text).toBe('王秀英')
  })
  it('a credit code is found by its beginning and its end', () => {
    const code = madeUpCreditCode(3)
    for (const typed of [code, code.slice(0, 6), code.slice(-4), code.slice(-8)])
      expect([typed, finds({ creditCode: code }, typed)]).toEqual([typed, true])
  })
  it('typed quotes, operators and nothing are harmless', () => {
    for (const typed of ['"', "'", 'AND OR NOT', '*', '(', '', '   ', '-', ':'])
      expect(() => searchQuery(typed)).not.toThrow()
    expect(searchQuery('"')).toBeUndefined()
  })
})
