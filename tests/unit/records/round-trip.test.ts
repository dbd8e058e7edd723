import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tidy } from '../../../records/kit/characters'
import type { Field, Kind, Option } from '../../../records/kit/field'
import {
  attachments,
  choice,
  choices,
  count,
  creditCode,
  date,
  dateTime,
  idNumber,
  kinds,
  longText,
  measure,
  money,
  personName,
  phone,
  reference,
  show,
  text,
  tickList,
  yesNo,
} from '../../../records/kit/kinds'
import { shopCategories, nineSmallKinds } from '../../../records/shops/shop-categories'
import { madeUpCreditCode, madeUpIdNumber, madeUpPhone } from '../../fixtures/made-up-numbers'

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((t) => tidy(t.replace(/\s/g, '')))
  .filter((t) => t !== '')
const codeOf = (options: readonly Option[]) => fc.constantFrom(...options.map((o) => o.code))
const dayIn = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((d) => d.toISOString())
const day = dayIn('1900-01-01', '2099-12-31').map((iso) => iso.slice(0, 10))

/** Of every kind: a field, and values that it may hold. A new kind cannot be forgotten here. */
const samples: { readonly [K in Kind]: readonly [Field, fc.Arbitrary<unknown>] } = {
  text: [text('店招'), words],
  longText: [longText('备注'), fc.array(words, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))],
  personName: [personName('经营者'), words],
  date: [date('开业日期'), day],
  dateTime: [dateTime('时间'), dayIn('1970-01-02', '2099-12-31').map((iso) => `${iso.slice(0, 16)}:00.000Z`)],
  money: [money('金额'), fc.nat({ max: 99_999_999_999_999 })],
  count: [count('人数', { unit: '人' }), fc.nat({ max: 1_000_000_000 })],
  measure: [measure('面积', { unit: '㎡' }), fc.nat({ max: 100_000_000_000 })],
  choice: [choice('业态', shopCategories), codeOf(shopCategories)],
  choices: [choices('兼营', shopCategories), fc.uniqueArray(codeOf(shopCategories), { minLength: 1 })],
  yesNo: [yesNo('志愿者'), fc.boolean()],
  phone: [phone('电话'), fc.nat({ max: 99_999_999 }).map(madeUpPhone)],
  idNumber: [idNumber('证件'), fc.tuple(day, fc.nat({ max: 999 })).map(([born, n]) => madeUpIdNumber(born, n))],
  creditCode: [creditCode('信用代码'), fc.nat().map(madeUpCreditCode)],
  reference: [reference('路段', 'streetSection'), fc.uuid()],
  attachments: [
    attachments('照片'),
    fc.array(fc.record({ id: fc.uuid(), name: words, size: fc.nat(), sha256: fc.stringMatching(/^[0-9a-f]{64}$/) }), {
      minLength: 1,
      maxLength: 3,
    }),
  ],
  tickList: [
    tickList('检查'),
    fc
      .dictionary(codeOf(nineSmallKinds), fc.constantFrom('pass', 'fail', 'na'), { noNullPrototype: true })
      .filter((v) => Object.keys(v).length > 0),
  ],
}

/** What a typed text gives: the value that the schema takes, or null where it is refused or empty. */
function taken(f: Field, input: string): unknown {
  const read = kinds[f.kind].read(input, f)
  return 'value' in read && f.schema.safeParse(read.value).success ? read.value : null
}

/** The same value after being stored, loaded, shown, and typed once more as it was shown. */
function afterwards(f: Field, input: string): unknown {
  const value = taken(f, input)
  if (value === null) return null
  const rules = kinds[f.kind]
  return taken(f, show(f, rules.load(rules.store(value))))
}

describe.each(Object.entries(samples))('%s', (kind, [f, values]) => {
  const rules = kinds[kind as Kind]

  test('passes its schema, and comes back from the database as it went in', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(f.schema.parse(value)).toEqual(value)
        const stored = rules.store(value)
        expect(typeof stored).toBe(rules.column === 'integer' ? 'number' : 'string')
        expect(rules.load(stored)).toEqual(value)
      }),
    )
  })

  test('whatever is typed is either refused, or a value that stays what it is', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[0-9０-９.,\-/年月日xX+E 是餐饮元]{1,24}$/),
    )
    fc.assert(
      fc.property(typed, (input) => {
        expect(afterwards(f, input)).toEqual(taken(f, input))
      }),
    )
  })

  test('nothing is null, null is welcome, and nothing shows as nothing', () => {
    expect(f.schema.parse(null)).toBeNull()
    expect(show(f, null)).toBe('')
  })
})

// References and attachments point to something that is elsewhere: their words alone cannot bring them back.
const written = Object.values(samples).filter(([f]) => f.kind !== 'reference' && f.kind !== 'attachments')

test.each(written.map(([f, values]) => [f.kind, f, values] as const))('%s comes back as shown', (kind, f, values) => {
  fc.assert(
    fc.property(values, (value) => {
      expect(kinds[kind].read(show(f, value), f)).toEqual({ value })
    }),
  )
  expect(kinds[kind].read('　', f)).toEqual({ value: null })
})

const warning = Object.values(samples).filter(([f]) => kinds[f.kind].warn !== undefined)

test.each(warning.map(([f]) => [f.kind, f] as const))('%s: what is odd gets a warning and is kept', (kind, f) => {
  // A star is refused: it comes from a mask, and would stand in the place of the number.
  const odd = fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((v) => !v.includes('*') && kinds[kind].warn?.(v, f) !== undefined)
  fc.assert(
    fc.property(odd, (value) => {
      expect(f.schema.safeParse(value).success).toBe(true)
    }),
  )
})

test.each(warning.map(([f]) => [f.kind, f] as const))('%s: a mask is refused', (kind, f) => {
  for (const value of ['138****0012', '1*', '＊＊'])
    expect([value, f.schema.safeParse(value).success]).toEqual([value, false])
  const masked = kinds[kind].mask?.('19900000012')
  if (masked !== undefined) expect(f.schema.safeParse(masked).success).toBe(false)
})
