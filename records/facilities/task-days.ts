import { addDays, daysBetween, isoDay, weekdayOf } from '../kit/dates'
import type { RecordOf } from '../kit/register'
import type { Period } from '../figures/period'
import type { task } from './task'
import type { taskDone } from './task-done'

/** How often a task comes back, and from when until when. */
export type TaskRule = Pick<RecordOf<typeof task>, 'every' | 'times' | 'from' | 'until'>

/** Days that a window lasts at most: one that falls due in a period may have begun so long before it. */
export const longestWindow = 366

const daysIn = ({ from, to }: Period): number => daysBetween(from, to) + 1

/** Months that a round of a task lasts; a week has none. */
const monthsOf: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 }

const firstOfMonth = (month: number): string => isoDay(Math.floor(month / 12), (month % 12) + 1, 1)!
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const wholeMonths = (first: number, months: number): Period => ({
  from: firstOfMonth(first),
  to: addDays(firstOfMonth(first + months), -1),
})

/** The round that a day lies in: its week from Monday on, its month, quarter or year. */
function roundAround(every: string, day: string): Period {
  const months = monthsOf[every]
  if (months === undefined) {
    const monday = addDays(day, -weekdayOf(day))
    return { from: monday, to: addDays(monday, 6) }
  }
  const month = monthOf(day)
  return wholeMonths(month - (month % months), months)
}

/** Cuts days into so many parts, but never into more than there are days. */
function parts(round: Period, times: number, nominal = daysIn(round)): Period[] {
  const many = Math.min(times, daysIn(round))
  return Array.from({ length: many }, (_, n) => ({
    from: addDays(round.from, Math.floor((nominal * n) / many)),
    to: n === many - 1 ? round.to : addDays(round.from, Math.floor((nominal * (n + 1)) / many) - 1),
  }))
}

/** The windows of one round. Rounds of several months are cut into months where that comes out even. */
function windowsOfRound(every: string, times: number, round: Period): Period[] {
  const months = monthsOf[every]
  if (months === undefined) return parts(round, times)
  const first = monthOf(round.from)
  if (months % times === 0)
    return Array.from({ length: times }, (_, n) => wholeMonths(first + (n * months) / times, months / times))
  if (times % months === 0)
    return Array.from({ length: months }, (_, n) => wholeMonths(first + n, 1)).flatMap((month) =>
      // A few parts are cut as people cut a month of 30 days: its first half ends on the 15th, in February too.
      times / months <= 4 ? parts(month, times / months, 30) : parts(month, times / months),
    )
  return parts(round, times)
}

/**
 * The windows of a task that fall due within a period: its last day is the day it is due. A window that the task begins or ends
 * in is as long as the task lasts in it. Every window is due on one day, so that periods side by side lose none and count none
 * twice: 每月 2 次 is due on the 15th and on the last of each month.
 */
export function dueWindows(rule: TaskRule, period: Period): Period[] {
  if (rule.times < 1) return []
  const last = rule.until !== null && rule.until < period.to ? rule.until : period.to
  const windows: Period[] = []
  let round = roundAround(rule.every, rule.from > period.from ? rule.from : period.from)
  while (round.from <= last) {
    for (const whole of windowsOfRound(rule.every, rule.times, round)) {
      const from = whole.from < rule.from ? rule.from : whole.from
      const to = rule.until !== null && rule.until < whole.to ? rule.until : whole.to
      if (from <= to && to >= period.from && to <= period.to) windows.push({ from, to })
    }
    round = roundAround(rule.every, addDays(round.to, 1))
  }
  return windows
}

/** How a window stands. `unsaid`: its day has passed, and nobody has written down whether it was done. */
export type WindowState = 'done' | 'missed' | 'unsaid' | 'due' | 'ahead'

/** What was written down about a window. */
export type Done = Pick<RecordOf<typeof taskDone>, 'dueOn' | 'doneOn' | 'missed'>

export interface TaskWindow<D extends Done = Done> extends Period {
  readonly state: WindowState
  /** What was written down about it. */
  readonly by: D | null
}

/** The windows of a task in a period with what was written down about each. Done counts before missed. */
export function taskWindows<D extends Done>(
  rule: TaskRule,
  written: readonly D[],
  period: Period,
  today: string,
): TaskWindow<D>[] {
  return dueWindows(rule, period).map((window) => {
    const within = written.filter((d) => d.dueOn >= window.from && d.dueOn <= window.to)
    const by = within.find((d) => d.doneOn !== null) ?? within[0] ?? null
    const open = window.to < today ? 'unsaid' : window.from <= today ? 'due' : 'ahead'
    return { ...window, by, state: by?.doneOn ? 'done' : by?.missed ? 'missed' : open }
  })
}

/** How many windows were done, and of how many: those whose day has passed, and those that were done before it. */
export function doneOf(windows: readonly TaskWindow[], today: string): { done: number; of: number } {
  const counted = windows.filter((w) => w.to < today || w.state === 'done' || w.state === 'missed')
  return { done: counted.filter((w) => w.state === 'done').length, of: counted.length }
}
