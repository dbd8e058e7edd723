import type { Cell } from './cell'
import { isoDay } from '../../../records/kit/dates'

const msPerDay = 86_400_000

/**
 * The day (and time) of a serial number: `2021-03-05` or `2021-03-05 09:30`. Excel counts from 1900 and believes in
 * 29 February 1900, old Macs count from 1904. Undefined where no such day can be meant.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * 86_400)
  const whole = Math.floor(seconds / 86_400)
  if (!Number.isFinite(serial) || whole < (from1904 ? 0 : 1) || whole > 2_958_465 || (!from1904 && whole === 60)) {
    return undefined
  }
  // Everything is counted in UTC, so that no time zone moves a day.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const d = new Date(epoch + whole * msPerDay)
  const day = isoDay(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate())
  const time = timeOfDay(seconds - whole * 86_400)
  return day && (time === '00:00' ? day : `${day} ${time}`)
}

const timeOfDay = (seconds: number): string =>
  `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`

/** The first section of a number format without colours, conditions, fillers and quoted words. */
function skeletonOf(format: string): string {
  return (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/[_*]./g, '')
}

/** Formats of Excel's own list that hold days or times; 27 to 36 and 50 to 58 are the Chinese ones. */
const dateIds: Record<number, string> = {
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  32: 'h:mm',
  33: 'h:mm:ss',
  34: 'h:mm',
  35: 'h:mm:ss',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  55: 'h:mm',
  56: 'h:mm:ss',
  17: 'mmm-yy',
  27: 'yyyy"年"m"月"',
  52: 'yyyy"年"m"月"',
  57: 'yyyy"年"m"月"',
}
const otherIds: Record<number, string> = { 0: '', 9: '0%', 10: '0.00%' }

/** The format of a cell style: the one that the file spells out, or the one of Excel's own list. */
export function builtInFormat(id: number): string {
  const spelled = dateIds[id] ?? otherIds[id]
  if (spelled !== undefined) return spelled
  return (id >= 14 && id <= 16) || (id >= 28 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy/m/d' : ''
}

const isDate = (skeleton: string) => /[ymdhs]/i.test(skeleton.replace(/general/gi, ''))

/**
 * A number cell as people read it.
 * @param raw the digits that the file holds
 * @param format the cell's number format, empty for General
 */
export function numberCell(raw: string, format: string, from1904: boolean): Cell {
  const n = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(n)) return { text: raw, kind: 'error' }
  const skeleton = skeletonOf(format)
  if (isDate(skeleton)) return dateCell(n, skeleton, from1904)
  // A spreadsheet keeps 15 digits: of a longer number the rest is already gone.
  if (Math.abs(n) >= 1e15) return { text: shortForm(n), kind: 'number', lost: true }
  const text = shown(n, format, skeleton)
  return showsDigits(format, n) ? { text, kind: 'number' } : { text, kind: 'number', shaped: true }
}

function dateCell(n: number, skeleton: string, from1904: boolean): Cell {
  const hasDay = /[yd]/i.test(skeleton)
  if (!hasDay && n >= 0 && n < 1) return { text: timeOfDay(Math.round(n * 86_400)), kind: 'text' }
  const text = dayOfSerial(n, from1904)
  if (!text) return { text: digits(n), kind: 'number' }
  // 2021年3月 typed into Excel is kept as the 1st: a day that nobody wrote is left out.
  return { text: /d/i.test(skeleton) || !hasDay ? text : text.slice(0, 7), kind: 'date' }
}

/** 4.40524E+17, as a spreadsheet shows it. */
const shortForm = (n: number): string =>
  n
    .toExponential(5)
    .replace(/\.?0+e/, 'e')
    .toUpperCase()

/** All digits of a number, without the noise behind the 15th and without an exponent. */
function digits(n: number): string {
  const clean = Number(n.toPrecision(15))
  const text = String(clean)
  return text.includes('e') ? clean.toFixed(20).replace(/\.?0+$/, '') : text
}

/** Leading zeros, percentages, words around the digits and shown decimals are part of what people read. */
function shown(n: number, format: string, skeleton: string): string {
  const pattern = skeleton.trim()
  if (pattern.endsWith('%')) return `${digits(Number((n * 100).toPrecision(15)))}%`
  if (/^0{2,}$/.test(pattern) && Number.isInteger(n) && n >= 0)
    return wordsAround(format, digits(n).padStart(pattern.length, '0'))
  const decimals = /^[#,0]*0\.(0{2,})$/.exec(pattern)?.[1]?.length
  const text = digits(n)
  const more = decimals !== undefined && (text.split('.')[1]?.length ?? 0) > decimals
  return wordsAround(format, more ? digits(Math.round(Number(`${text}e${decimals}`)) / 10 ** decimals) : text)
}

/** Words of a format: quoted, or one character behind a stroke (behind ! in the Chinese Excel). */
const words = (part: string) => [...part.matchAll(/"([^"]*)"|[\\!](.)/g)].map((m) => m[1] ?? m[2]).join('')
const aroundDigits = /^((?:"[^"]*"|[\\!].)*)(?:general|[#0,.]+)((?:"[^"]*"|[\\!].)*)$/i
const firstSection = (format: string): string => (format.split(';')[0] ?? '').replace(/_./g, '')

/** `0"号"`: what the format writes before and behind the digits. */
function wordsAround(format: string, text: string): string {
  const m = aroundDigits.exec(firstSection(format))
  return m ? `${words(m[1] ?? '')}${text}${words(m[2] ?? '')}`.trim() : text
}

/** Whether a format shows the digits as they are, at most with words around them. */
function showsDigits(format: string, n: number): boolean {
  const section = firstSection(format)
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\*./g, '')
    .trim()
  // The sign would stand before the words: -F1.
  if (n < 0 && words(section) !== '') return false
  return (
    section === '' || aroundDigits.test(section) || /^[-+(¥￥$ ]*(general|@|[#0?,. ]+(E\+0+)?%?)[) ]*$/i.test(section)
  )
}
