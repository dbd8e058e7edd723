import { addDays, daysBetween, isoDay } from '../kit/dates'

/** From one day to another, both included, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Spans that offices report by. */
export const spans = [
  { code: 'month', label: '月', months: 1 },
  { code: 'quarter', label: '季度', months: 3 },
  { code: 'half', label: '半年', months: 6 },
  { code: 'year', label: '年', months: 12 },
] as const
export type Span = (typeof spans)[number]['code']

/** Months since the year 0 of a day: 2026-11-23 → 24322. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const firstOf = (month: number): string => isoDay(Math.floor(month / 12), (month % 12) + 1, 1)!
const lastOf = (month: number): string => addDays(firstOf(month + 1), -1)

/** So many whole months from the first one on. */
const whole = (first: number, months: number): Period => ({ from: firstOf(first), to: lastOf(first + months - 1) })

/** The month, quarter, half-year or year that a day lies in. */
export function spanAround(span: Span, day: string): Period {
  const { months } = spans.find((s) => s.code === span)!
  const month = monthOf(day)
  return whole(month - (month % months), months)
}

/** How many whole months a period is; null where it begins or ends within one. */
function wholeMonths({ from, to }: Period): number | null {
  const months = monthOf(to) - monthOf(from) + 1
  return from === firstOf(monthOf(from)) && to === lastOf(monthOf(to)) ? months : null
}

/** The calendar span that a period is, so that a picker can show it. */
export const spanOf = (period: Period): Span | null =>
  spans.find(({ code }) => {
    const around = spanAround(code, period.from)
    return around.from === period.from && around.to === period.to
  })?.code ?? null

/** 同期: the same days of the year before. The end of February stays the end of February. */
export function lastYear(period: Period): Period {
  const months = wholeMonths(period)
  if (months !== null) return whole(monthOf(period.from) - 12, months)
  const back = (day: string): string => {
    const same = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
    return day.endsWith('-02-29') ? lastOf(monthOf(day) - 12) : same
  }
  return { from: back(period.from), to: back(period.to) }
}

/** 上期: the period before: as many whole months, or else as many days. */
export function periodBefore(period: Period): Period {
  const months = wholeMonths(period)
  if (months !== null) return whole(monthOf(period.from) - months, months)
  const days = daysBetween(period.from, period.to) + 1
  return { from: addDays(period.from, -days), to: addDays(period.from, -1) }
}

/** The period after or before this one, as a picker turns it. */
export function turned(period: Period, by: 1 | -1): Period {
  if (by < 0) return periodBefore(period)
  const months = wholeMonths(period)
  if (months !== null) return whole(monthOf(period.from) + months, months)
  const days = daysBetween(period.from, period.to) + 1
  return { from: addDays(period.to, 1), to: addDays(period.to, days) }
}

/** The calendar months of a period; the first and the last only as far as they lie in it. */
export function monthsIn({ from, to }: Period): (Period & { month: string })[] {
  const months: (Period & { month: string })[] = []
  for (let m = monthOf(from); m <= monthOf(to); m++) {
    const { from: first, to: last } = whole(m, 1)
    months.push({ month: first.slice(0, 7), from: first < from ? from : first, to: last > to ? to : last })
  }
  return months
}

/** 2026年、2026年上半年、2026年第三季度、2026年11月、2026-11-03 至 2026-11-20 */
export function periodText(period: Period): string {
  const year = `${period.from.slice(0, 4)}年`
  const month = Number(period.from.slice(5, 7))
  switch (spanOf(period)) {
    case 'year':
      return year
    case 'half':
      return `${year}${month === 1 ? '上' : '下'}半年`
    case 'quarter':
      return `${year}第${'一二三四'[(month - 1) / 3]}季度`
    case 'month':
      return `${year}${month}月`
    case null:
      return `${period.from} 至 ${period.to}`
  }
}

/** By how many percent a figure has changed, with one digit: 88 → 26 is −70.5 %; null where it was nothing before. */
function changeOf(before: number, now: number): number | null {
  return before === 0 ? null : Math.round(((now - before) / before) * 1000) / 10
}

/** A change as a report writes it: −70.5 %、+12.0 %、持平; — where there was nothing before to measure it by. */
export function changeText(before: number, now: number): string {
  const change = changeOf(before, now)
  if (change === null) return '—'
  if (now === before) return '持平'
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(1)} %`
}
