import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../records/kit/dates'
import { spanAround } from '../../../records/figures/period'
import { doneOf, dueWindows, taskWindows, type TaskRule } from '../../../records/facilities/task-days'

const rule = (set: Partial<TaskRule> = {}): TaskRule => ({
  every: 'month',
  times: 1,
  from: '2020-01-01',
  until: null,
  ...set,
})
const year = (y: number) => spanAround('year', `${y}-01-01`)

describe('due windows', () => {
  it('清洗 twice and 修剪 once a month are 36 a year, leap years too', () => {
    for (const y of [2023, 2024, 2025, 2100]) {
      const cleaning = dueWindows(rule({ times: 2 }), year(y))
      const trimming = dueWindows(rule(), year(y))
      expect(cleaning.length + trimming.length).toBe(36)
    }
    expect(dueWindows(rule({ times: 2 }), spanAround('month', '2024-02-10'))).toEqual([
      { from: '2024-02-01', to: '2024-02-15' },
      { from: '2024-02-16', to: '2024-02-29' },
    ])
  })

  it('of weeks begin on Monday, and are counted in the year in which they are due', () => {
    const weeks = dueWindows(rule({ every: 'week' }), year(2026))
    expect(weeks[0]).toEqual({ from: '2025-12-29', to: '2026-01-04' })
    expect(weeks).toHaveLength(52)
    expect(dueWindows(rule({ every: 'week', times: 7 }), year(2024))).toHaveLength(366)
  })

  it('of quarters and years are whole months where that comes out even', () => {
    expect(dueWindows(rule({ every: 'quarter', times: 3 }), year(2026))).toEqual(dueWindows(rule(), year(2026)))
    expect(dueWindows(rule({ every: 'year', times: 2 }), year(2026))).toEqual([
      { from: '2026-01-01', to: '2026-06-30' },
      { from: '2026-07-01', to: '2026-12-31' },
    ])
    expect(dueWindows(rule({ every: 'year', times: 24 }), year(2026))).toEqual(
      dueWindows(rule({ times: 2 }), year(2026)),
    )
    expect(dueWindows(rule({ every: 'quarter', times: 2 }), year(2026))).toHaveLength(8)
  })

  it('that the task begins or ends in are as long as it lasts in them', () => {
    expect(dueWindows(rule({ times: 2, from: '2026-03-10', until: '2026-04-20' }), year(2026))).toEqual([
      { from: '2026-03-10', to: '2026-03-15' },
      { from: '2026-03-16', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-04-15' },
      { from: '2026-04-16', to: '2026-04-20' },
    ])
  })

  it('are neither lost nor counted twice, however the time is cut into periods', () => {
    const day = fc.integer({ min: 0, max: 2500 }).map((n) => addDays('2019-01-01', n))
    fc.assert(
      fc.property(
        fc.constantFrom('week', 'month', 'quarter', 'year'),
        fc.integer({ min: 1, max: 31 }),
        day,
        fc.option(fc.integer({ min: 0, max: 900 })),
        fc.uniqueArray(day, { maxLength: 6 }),
        (every, times, from, lasts, cuts) => {
          const r = rule({ every, times, from, until: lasts === null ? null : addDays(from, lasts) })
          const whole = { from: '2019-01-01', to: '2027-12-31' }
          const edges = [...cuts.toSorted(), whole.to]
          const pieces = edges.map((to, n) => ({ from: n === 0 ? whole.from : addDays(edges[n - 1]!, 1), to }))
          const all = dueWindows(r, whole)
          expect(pieces.flatMap((piece) => dueWindows(r, piece))).toEqual(all)
          // Side by side from the first day of the task on, without a day between.
          expect(all[0]?.from ?? from).toBe(from)
          for (const [n, w] of all.entries()) if (n > 0) expect(w.from).toBe(addDays(all[n - 1]!.to, 1))
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('a window', () => {
  const written = [
    { dueOn: '2026-11-15', doneOn: '2026-11-18', missed: null },
    { dueOn: '2026-10-31', doneOn: null, missed: '下雨停工' },
  ]
  it('is done, missed for a reason, unsaid, due or still ahead', () => {
    const windows = taskWindows(rule({ times: 2 }), written, { from: '2026-10-01', to: '2026-12-31' }, '2026-11-23')
    expect(windows.map((w) => [w.to, w.state])).toEqual([
      ['2026-10-15', 'unsaid'],
      ['2026-10-31', 'missed'],
      ['2026-11-15', 'done'],
      ['2026-11-30', 'due'],
      ['2026-12-15', 'ahead'],
      ['2026-12-31', 'ahead'],
    ])
    expect(doneOf(windows, '2026-11-23')).toEqual({ done: 1, of: 3 })
  })

  it('belongs to what was written down on any of its days, and done outweighs missed', () => {
    const both = [
      { dueOn: '2026-11-30', doneOn: null, missed: '人手不够' },
      { dueOn: '2026-11-20', doneOn: '2026-11-20', missed: null },
    ]
    const [, second] = taskWindows(rule({ times: 2 }), both, spanAround('month', '2026-11-01'), '2026-11-23')
    expect(second).toMatchObject({ state: 'done', by: { doneOn: '2026-11-20' } })
  })
})
