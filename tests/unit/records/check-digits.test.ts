import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCreditCode, checkIdNumber, creditCheckCharacter, readIdNumber } from '../../../records/kit/check-digits'
import { madeUpCreditCode, madeUpIdNumber } from '../../fixtures/made-up-numbers'

const digits = '0123456789'.split('')
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('')

const born = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2025-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const idNumber = fc.tuple(born, fc.integer({ min: 0, max: 999 })).map(([day, n]) => madeUpIdNumber(day, n))
const creditCode = fc.integer({ min: 0, max: 1e12 }).map(madeUpCreditCode)

const changed = (text: string, at: number, to: string): string => text.slice(0, at) + to + text.slice(at + 1)
const swapped = (text: string, at: number): string => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)

describe('ID numbers (GB 11643)', () => {
  test.each(['11010519491231002X', '440524188001010014', '990000900228001'])('%s passes', (value) => {
    expect(checkIdNumber(value)).toBeUndefined()
  })

  test.each([
    ['110105194912310021', '校验'],
    ['440524188001010015', '校验'],
    ['990000199002300010', '日期'],
    ['990000199013010010', '日期'],
    ['990000900230001', '日期'],
    ['4405241880010100', '18 位'],
    ['', '18 位'],
    ['11010519491231002Y', '18 位'],
    ['1101051949123100２X', '18 位'],
  ])('%s does not', (value, says) => {
    expect(checkIdNumber(value)).toContain(says)
  })

  test('every made-up number passes, and says when and as what its bearer was born', () => {
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 999 }), (day, n) => {
        const value = madeUpIdNumber(day, n)
        expect(checkIdNumber(value)).toBeUndefined()
        expect(readIdNumber(value)).toEqual({ born: day, sex: n % 2 ? '男' : '女' })
      }),
    )
  })

  test('any one digit changed is noticed', () => {
    fc.assert(
      fc.property(idNumber, fc.nat(17), fc.constantFrom(...digits), (value, at, to) => {
        fc.pre(value[at] !== to)
        expect(checkIdNumber(changed(value, at, to))).toBeDefined()
      }),
    )
  })

  test('two neighbouring digits swapped are noticed', () => {
    fc.assert(
      fc.property(idNumber, fc.nat(15), (value, at) => {
        fc.pre(value[at] !== value[at + 1])
        expect(checkIdNumber(swapped(value, at))).toBeDefined()
      }),
    )
  })

  test('29 February exists in leap years only', () => {
    expect(checkIdNumber(madeUpIdNumber('2000-02-29', 1))).toBeUndefined()
    expect(checkIdNumber(madeUpIdNumber('1900-02-29', 1))).toContain('日期')
    expect(checkIdNumber(madeUpIdNumber('2023-02-29', 1))).toContain('日期')
  })
})

describe('credit codes (GB 32100-2015)', () => {
  test.each(['11410182005291054B', '11341700003244772R', '91350100M000100Y43', '990000600123456'])(
    '%s passes',
    (value) => {
      expect(checkCreditCode(value)).toBeUndefined()
    },
  )

  test.each([
    ['91350211M000100Y43', '校验'],
    ['91350100M000100Y4', '17 位'],
    ['91350100M000100Y433', '19 位'],
    ['91350100M000100I43', '字符'],
    ['91350100M000100O43', '字符'],
    ['9135010AM000100Y43', '字符'],
    ['91350100m000100y43', '字符'],
  ])('%s does not', (value, says) => {
    expect(checkCreditCode(value)).toContain(says)
  })

  test('every made-up code passes, and no two are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => {
        expect(checkCreditCode(madeUpCreditCode(n))).toBeUndefined()
        expect(madeUpCreditCode(n + 1)).not.toBe(madeUpCreditCode(n))
      }),
    )
  })

  test('any one character changed is noticed', () => {
    fc.assert(
      fc.property(creditCode, fc.nat(17), fc.constantFrom(...creditAlphabet), (value, at, to) => {
        fc.pre(value[at] !== to)
        expect(checkCreditCode(changed(value, at, to))).toBeDefined()
      }),
    )
  })

  test('the check character depends on the first 17 characters alone', () => {
    expect(creditCheckCharacter('91350100M000100Y4')).toBe('3')
    expect(creditCheckCharacter('91350100M000100Y4?')).toBe('3')
  })
})
