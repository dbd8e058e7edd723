import { describe, expect, it } from 'vitest'
import { blankBefore, blanksIn, nextBlank } from '../../../records/mediation/blanks'
import { monthlyInstalments } from '../../../records/mediation/instalments'

describe('blanks of a clause', () => {
  const text = '＿＿＿于＿月____日前'

  it('are found with full-width lines and with at least two narrow ones', () => {
    expect(blanksIn(text)).toEqual([
      { from: 0, to: 3 },
      { from: 4, to: 5 },
      { from: 6, to: 10 },
    ])
    expect(blanksIn('file_name 一行')).toEqual([])
  })

  it('are gone through forward and back', () => {
    expect(nextBlank(text, 0)).toEqual({ from: 0, to: 3 })
    expect(nextBlank(text, 1)).toEqual({ from: 4, to: 5 })
    expect(nextBlank(text, 10)).toBeNull()
    expect(blankBefore(text, 6)).toEqual({ from: 4, to: 5 })
    expect(blankBefore(text, 2)).toBeNull()
  })
})

describe('monthly instalments', () => {
  it.each([
    [1_000_000, 3, [333_333, 333_333, 333_334]],
    [100, 1, [100]],
    [1000, 4, [250, 250, 250, 250]],
    [1001, 4, [250, 250, 250, 251]],
  ])('of %i fen in %i add up', (amount, count, parts) => {
    const rows = monthlyInstalments(amount, count, '2026-01-10')
    expect(rows.map((r) => r.amount)).toEqual(parts)
    expect(rows.reduce((sum, r) => sum + r.amount, 0)).toBe(amount)
  })

  it('are due on the same day of each month, in a short month on its last, and come back to the day', () => {
    expect(monthlyInstalments(500, 5, '2027-12-31').map((r) => r.dueOn)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ])
  })
})
