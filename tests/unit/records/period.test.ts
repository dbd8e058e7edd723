import { describe, expect, it } from 'vitest'
import {
  changeText,
  lastYear,
  monthsIn,
  periodBefore,
  periodText,
  spanAround,
  spanOf,
  turned,
} from '../../../records/figures/period'

describe('a period', () => {
  it('is the calendar span around a day, and knows which one it is', () => {
    expect(spanAround('quarter', '2026-11-23')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(spanAround('half', '2026-06-30')).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(spanOf({ from: '2024-02-01', to: '2024-02-29' })).toBe('month')
    expect(spanOf({ from: '2023-02-01', to: '2023-02-27' })).toBeNull()
    expect(spanOf({ from: '2026-02-01', to: '2026-04-30' })).toBeNull()
  })

  it('has the same months a year ago, and the same days where it is not whole months', () => {
    expect(lastYear({ from: '2025-02-01', to: '2025-02-28' })).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(lastYear({ from: '2026-11-03', to: '2026-11-20' })).toEqual({ from: '2025-11-03', to: '2025-11-20' })
    expect(lastYear({ from: '2024-02-29', to: '2024-03-10' })).toEqual({ from: '2023-02-28', to: '2023-03-10' })
  })

  it('follows the one before it without a gap, across the ends of years and leap days', () => {
    expect(periodBefore({ from: '2026-01-01', to: '2026-03-31' })).toEqual({ from: '2025-10-01', to: '2025-12-31' })
    expect(periodBefore({ from: '2024-03-01', to: '2024-03-10' })).toEqual({ from: '2024-02-20', to: '2024-02-29' })
    expect(turned({ from: '2024-01-01', to: '2024-01-31' }, 1)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(turned({ from: '2026-11-03', to: '2026-11-20' }, 1)).toEqual({ from: '2026-11-21', to: '2026-12-08' })
  })

  it('is made of calendar months, the first and the last as far as they lie in it', () => {
    expect(monthsIn({ from: '2025-12-15', to: '2026-02-03' })).toEqual([
      { month: '2025-12', from: '2025-12-15', to: '2025-12-31' },
      { month: '2026-01', from: '2026-01-01', to: '2026-01-31' },
      { month: '2026-02', from: '2026-02-01', to: '2026-02-03' },
    ])
  })

  it('is called as a report calls it', () => {
    expect(
      [
        spanAround('year', '2026-05-05'),
        spanAround('half', '2026-08-05'),
        spanAround('quarter', '2026-08-05'),
        { from: '2026-01-01', to: '2026-01-15' },
      ].map(periodText),
    ).toEqual(['2026年', '2026年下半年', '2026年第三季度', '2026-01-01 至 2026-01-15'])
  })
})

describe('a change', () => {
  it('is measured by what was before: from 88 to 26 it is −70.5 %', () => {
    expect([changeText(88, 26), changeText(57, 73), changeText(157, 182), changeText(5, 5)]).toEqual([
      '−70.5 %',
      '+28.1 %',
      '+15.9 %',
      '持平',
    ])
  })

  it('has no percentage where there was nothing before', () => {
    expect([changeText(0, 12), changeText(0, 0)]).toEqual(['—', '—'])
  })
})
