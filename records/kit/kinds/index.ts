import type { Field, Kind, KindRules } from '../field'
import { choiceRules, choicesRules, tickListRules, yesNoRules } from './choice'
import { dateRules, dateTimeRules } from './date'
import { creditCodeRules, idNumberRules, phoneRules } from './identity'
import { attachmentsRules, referenceRules } from './link'
import { countRules, measureRules, moneyRules } from './number'
import { textRules } from './text'

export { choice, choices, tickList, yesNo } from './choice'
export { date, dateTime } from './date'
export { creditCode, idNumber, phone } from './identity'
export { attachments, reference } from './link'
export { count, measure, money } from './number'
export { longText, personName, text } from './text'

/** The rules of every kind. A new kind is a file beside this one and a line here. */
export const kinds: { readonly [K in Kind]: KindRules } = {
  text: textRules,
  longText: textRules,
  personName: textRules,
  date: dateRules,
  dateTime: dateTimeRules,
  money: moneyRules,
  count: countRules,
  measure: measureRules,
  choice: choiceRules,
  choices: choicesRules,
  yesNo: yesNoRules,
  phone: phoneRules,
  idNumber: idNumberRules,
  creditCode: creditCodeRules,
  reference: referenceRules,
  attachments: attachmentsRules,
  tickList: tickListRules,
}

export const rulesOf = (f: Field): KindRules => kinds[f.kind]

/** A value as people read it, with its unit; empty for what is not known. */
export function show(f: Field, value: unknown, titleOf?: (id: string) => string): string {
  if (value === null || value === undefined) return ''
  const text = kinds[f.kind].show(value, f, titleOf)
  return f.unit && text !== '' ? `${text}${/[a-z㎡]/i.test(f.unit) ? ' ' : ''}${f.unit}` : text
}

/** Whether this field is masked for who has not asked for it in full: personal data of a kind that can be masked. */
export const isMasked = (f: Field): boolean => f.personal !== undefined && kinds[f.kind].mask !== undefined

/** A value with the middle of it hidden where the field is personal; other values pass unchanged. */
export function masked(f: Field, value: unknown): unknown {
  return isMasked(f) && value !== null && value !== undefined ? kinds[f.kind].mask!(value) : value
}
