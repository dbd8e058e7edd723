import { narrow, tidy } from '../../../records/kit/characters'
import type { Field } from '../../../records/kit/field'
import { dayOfSerial } from '../sheets/numbers'

/** No time limit: a fact about a licence that is no day. */
export const forEver = '长期'
const forEverWords = /^(长期|永久|长期有效|永久有效|无固定期限|无期限|不限)$/

/** The day that a cell means, as text to be read as a date; 长期 for no time limit. */
export function dayText(input: string, field: Field, from1904: boolean): string {
  const text = isEnd(field) ? lastDay(tidy(input)) : tidy(input)
  if (forEverWords.test(text)) return forEver
  // A serial number whose cell has lost its date format: 44260 is 2021-03-05. Only numbers of 1954 to 2064.
  const serial = /^\d{5}(\.\d+)?$/.test(narrow(text)) ? Number(narrow(text)) : 0
  const isSerial = serial >= 20_000 && serial < 60_000
  return isSerial ? (dayOfSerial(serial, from1904)?.slice(0, 10) ?? text) : text
}

/** A field that is the end of a span: 有效期至. */
const isEnd = (field: Field): boolean => /[至止]$/.test(field.label)

/** 2018-01-01至2023-01-01止: of a span, its end. */
function lastDay(input: string): string {
  const text = input.replace(/\s*(为止|截止|止|前|到期)$/, '')
  const m = /^(?:.*\d\D*)?[至到~～]\s*(.+)$/.exec(text) ?? /^\d{4}[./年].*?[-—–]+\s*(\d{4}[./年].+)$/.exec(text)
  return m?.[1]?.trim() ?? text
}

/** 3月5日, 5-Mar, 2025/3/5: what a spreadsheet makes of 3-5, and what a .csv then keeps. */
export const isSpoiltByDays = (text: string): boolean =>
  /^(\d{1,2}月\d{1,2}日|\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{1,2}|\d{4}\/\d{1,2}\/\d{1,2})$/.test(tidy(text))
