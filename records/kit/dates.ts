import { narrow, tidy } from './characters'
import type { Read } from './field'

const pad = (n: number) => String(n).padStart(2, '0')

/** Whether a year, month and day exist in the calendar. */
export function dayExists(year: number, month: number, day: number): boolean {
  const d = new Date(Date.UTC(year, month - 1, day))
  return d.getUTCFullYear() === year && d.getUTCMonth() === month - 1 && d.getUTCDate() === day
}

/** `YYYY-MM-DD`, or undefined where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  return year >= 1000 && year <= 9999 && dayExists(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : undefined
}

const chineseDigits: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** 二〇二一 → 2021, 十二 → 12, 三十一 → 31; anything else is left alone. */
function arabic(text: string): string {
  return text
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) => {
      return `${tens ? chineseDigits[tens] : '1'}${ones ? chineseDigits[ones] : '0'}`
    })
    .replace(/[〇零○一二三四五六七八九]/g, (c) => chineseDigits[c] ?? c)
}

/**
 * Reads a date as offices write it: 2021-03-05, 2021/3/5, 2021.3.5, 20210305, 2021年3月5日, 二〇二一年三月五日, with or
 * without a time behind it. A date without its day, or with a two-digit year, is refused and never guessed.
 */
export function readDate(input: string): Read<string> {
  const text = arabic(narrow(tidy(input)))
    .replace(/\s+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$|T\d{2}:\d{2}.*$/, '')
    .replace(/\s+/g, '')
  if (text === '') return { value: null }
  const m = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?号?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!m) {
    if (/^\d{4}([-/.年]\d{1,2}月?)?年?$/.test(text)) return { refused: `「${input}」没有写到日，请补全，如 2021-03-05` }
    if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text))
      return { refused: `「${input}」的年份只有两位，请写四位，如 2021-03-05` }
    return { refused: `「${input}」不是日期，请写成 2021-03-05` }
  }
  const day = isoDay(Number(m[1]), Number(m[2]), Number(m[3]))
  return day ? { value: day } : { refused: `「${input}」这一天不存在，请核对` }
}

/** The day that stands for 长期: it sorts behind every real one and never falls due. */
export const forEver = '9999-12-31'
export const forEverText = '长期'

/** Whether a text says that there is no end. */
export const saysForEver = (text: string): boolean => /^(长期|永久|无固定期限|长期有效)$/.test(tidy(text))

/** 2021-03-05 → 2021年3月5日: Arabic digits, no leading zeros (GB/T 9704-2012). */
export function chineseDate(day: string): string {
  if (day === forEver) return forEverText
  const [y, m, d] = day.split('-').map(Number)
  return `${y}年${m}月${d}日`
}

/** The local calendar day of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}

const dayMs = 86_400_000
/** A day alone is midnight UTC; written out with its time it would take five times as long to read. */
const at = (day: string): number => Date.parse(day)

/** So many days after a day (below 0 before it), both `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  new Date(at(day) + days * dayMs).toISOString().slice(0, 10)

/** Whole days from one day to another; negative where the first is the later one. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs)

/** The day of the week, 0 for Monday. */
export const weekdayOf = (day: string): number => (new Date(at(day)).getUTCDay() + 6) % 7

/** Local wall-clock time of a moment: 2026-11-22 10:31. */
export function momentText(moment: string): string {
  const d = new Date(moment)
  return `${dayOf(d)} ${pad(d.getHours())}:${pad(d.getMinutes())}`
}
