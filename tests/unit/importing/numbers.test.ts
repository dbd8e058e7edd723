import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfSerial, numberCell } from '../../../main/office/sheets/numbers'

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const from = Date.UTC(1900, 2, 1)
const to = Date.UTC(2100, 11, 31)

test('a serial number is the same day in both calendars, whatever the time zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: (to - from) / 86_400_000 }),
      fc.double({ min: 0, max: 0.9999, noNaN: true }),
      (n, time) => {
        const ms = from + n * 86_400_000
        expect(dayOfSerial(61 + n + time, false)?.slice(0, 10)).toBe(day(ms))
        if (ms >= Date.UTC(1904, 0, 1))
          expect(dayOfSerial((ms - Date.UTC(1904, 0, 1)) / 86_400_000 + time, true)?.slice(0, 10)).toBe(day(ms))
      },
    ),
  )
})

test('the first weeks of 1900, a leap day that never was, and what is no day', () => {
  expect(dayOfSerial(1, false)).toBe('1900-01-01')
  expect(dayOfSerial(59, false)).toBe('1900-02-28')
  expect(dayOfSerial(60, false)).toBeUndefined()
  expect(dayOfSerial(61, false)).toBe('1900-03-01')
  expect(dayOfSerial(0, true)).toBe('1904-01-01')
  expect(dayOfSerial(-1, false)).toBeUndefined()
  expect(dayOfSerial(3_000_000, false)).toBeUndefined()
})

test('every number of up to 15 digits is read back to the digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (n) => {
      expect(numberCell(String(n), '', false)).toEqual({ text: String(n), kind: 'number' })
      expect(numberCell(n.toExponential(), '@', false).text).toBe(String(n))
    }),
  )
})

test.each([
  ['0"号"', '12号'],
  ['0!号', '12号'],
  ['"附"General"号"', '附12号'],
  ['#,##0_ ', '12'],
  ['_ * #,##0.00_ ', '12'],
  ['[Red]0.00', '12'],
  ['¥#,##0.00', '12'],
])('words of the format %s are put back', (format, text) => {
  expect(numberCell('12', format, false)).toEqual({ text, kind: 'number' })
})

test.each(['0"栋"0"单元"', '00-00', '#"-"#', '000-0000-0000'])('%s shows words among the digits', (format) => {
  expect(numberCell('1203', format, false)).toEqual({ text: '1203', kind: 'number', shaped: true })
})
