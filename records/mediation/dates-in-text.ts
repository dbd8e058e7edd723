import { readDate } from '../kit/dates'
import { narrow } from '../kit/characters'

const n = '[\\d〇零○一二三四五六七八九十]'
const whole = new RegExp(
  `(?:${n}{4} *年 *${n}{1,3} *月 *${n}{1,3} *[日号]|\\d{4}([-/.])\\d{1,2}\\1\\d{1,2})(?!\\d)`,
  'g',
)
/** A day without its year. */
const ofAnyYear = new RegExp(`(?<!${n}{4} *年 *|${n})${n}{1,3} *月 *${n}{1,3} *[日号]`, 'g')

const isWrong = (date: string): boolean => 'refused' in readDate(date.replace(/ /g, ''))

/** Dates that a text names and that no calendar has, as it writes them: 2026年2月30日, 4月31日. */
export function impossibleDates(text: string): string[] {
  const plain = narrow(text)
  const dates = [...plain.matchAll(whole)].map(([date]) => date).filter(isWrong)
  // A leap year has every day that any year has.
  const days = [...plain.matchAll(ofAnyYear)].map(([day]) => day).filter((day) => isWrong(`2024年${day}`))
  return [...new Set([...dates, ...days])]
}
