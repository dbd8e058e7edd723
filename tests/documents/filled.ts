import type { Field, Kind } from '../../records/kit/field'
import { fieldsOf, type AnyRegister, type RecordOf } from '../../records/kit/register'
import { madeUpCreditCode, madeUpIdNumber, madeUpPhone } from '../fixtures/made-up-numbers'

type Fill = (field: Field, place: number, n: number) => unknown

const cut = (text: string, { max = 40 }: Field): string => text.slice(0, max)
const firstCode = (field: Field): string => field.options![0]!.code

/** A value for a field of each kind: no other field of the record has it, nor (numbers) the record of another `n`. */
const values: Record<Kind, Fill> = {
  text: (field) => cut(`${field.label}甲`, field),
  longText: (field) => cut(`${field.label}写了一句。`, field),
  personName: (field, place) => cut(`方${Array.from(field.label).at(-1)}${'一二三四五六七八九'[place % 9]}`, field),
  date: () => '2021-03-05',
  dateTime: (_, place) => new Date(Date.UTC(2021, 2, 5, 1, place)).toISOString(),
  money: (_, place) => 100_000 + place,
  count: (_, place) => 700 + place,
  measure: (_, place) => 310_000 + place,
  choice: firstCode,
  choices: (field) => [firstCode(field)],
  yesNo: () => true,
  phone: (_, place, n) => madeUpPhone(place * 10_000 + n),
  idNumber: (_, place, n) => madeUpIdNumber(`1980-01-${String(1 + (place % 28)).padStart(2, '0')}`, n % 1000),
  creditCode: (_, place, n) => madeUpCreditCode(place * 10_000 + n),
  reference: (field) => `id of ${field.label}`,
  attachments: () => [],
  tickList: (field) => ({ [`${field.label}的一项`]: 'pass' }),
}

/** The n-th record of which everything is known, whatever fields its register has. */
export function filled<R extends AnyRegister>(register: R, n: number): RecordOf<R> {
  return Object.fromEntries(
    fieldsOf(register).map(([key, field], place) => [key, values[field.kind](field, place, n)]),
  ) as RecordOf<R>
}

/** Titles of what such records refer to, by id. */
export const titlesOfFilled = (register: AnyRegister): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(register).flatMap(([, field]) =>
      field.kind === 'reference' ? [[`id of ${field.label}`, `${field.label}乙`]] : [],
    ),
  )

/** A text repeated until it is so many characters long. */
const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** Every text of a record as long as its declaration lets it be. */
export function stretched<R extends AnyRegister>(register: R, record: RecordOf<R>): RecordOf<R> {
  const longer = fieldsOf(register).flatMap(([key, { kind, max }]) => {
    const value = (record as Record<string, unknown>)[key]
    const isText = kind === 'text' || kind === 'longText' || kind === 'personName'
    return isText && max !== undefined && typeof value === 'string' ? [[key, repeated(value, max)]] : []
  })
  return { ...record, ...Object.fromEntries(longer) }
}
