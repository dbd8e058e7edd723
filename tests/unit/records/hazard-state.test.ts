import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hazardPiles, isOverdue, pileFilters } from '../../../records/checks/hazard-state'
import { addDays, daysBetween } from '../../../records/kit/dates'
import { hazardWording } from '../../../records/checks/hazard-wording'
import { hazardStates } from '../../../records/checks/hazard-workflow'

it('is overdue from the day after the deadline, at the ends of months and years too', () => {
  const days = [
    ['2026-01-31', '2026-02-01'],
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2026-04-30', '2026-05-01'],
    ['2026-12-31', '2027-01-01'],
  ] as const
  for (const [deadline, next] of days) {
    expect(isOverdue({ state: 'told', deadline }, deadline)).toBe(false)
    expect(isOverdue({ state: 'told', deadline }, next)).toBe(true)
    expect(daysBetween(deadline, next)).toBe(1)
    expect(addDays(next, -1)).toBe(deadline)
  }
})

it('is overdue only while it is told and not solved', () => {
  const past = { deadline: '2026-01-01' }
  const overdue = hazardStates.filter(({ code }) => isOverdue({ state: code, ...past }, '2026-06-01'))
  expect(overdue.map((s) => s.code)).toEqual(['told'])
  expect(isOverdue({ state: 'told', deadline: null }, '2026-06-01')).toBe(false)
})

it('counts days alike forwards and backwards', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), (d, n) => {
      const from = d.toISOString().slice(0, 10)
      const to = new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10)
      expect(daysBetween(from, to)).toBe(n)
      expect(daysBetween(to, from)).toBe(n === 0 ? 0 : -n)
    }),
  )
})

it('finds what is overdue by the same rule as a single hazard', () => {
  const filters = pileFilters('overdue', '2026-03-01')
  expect(filters).toEqual({ state: { any: ['told'] }, deadline: { to: '2026-02-28' } })
  expect(pileFilters('open', '2026-03-01')).toEqual({ state: { any: ['found', 'told', 'reported'] } })
  for (const { code } of hazardPiles.filter((p) => p.code !== 'open' && p.code !== 'overdue'))
    expect(hazardStates.map((s) => s.code)).toContain(code)
})

it('orders nothing in the name of a community', () => {
  expect(hazardWording({ kind: 'community' }, true)).toEqual(hazardWording({ kind: 'community' }, false))
  expect(JSON.stringify(hazardWording({ kind: 'community' }, true))).not.toMatch(/责令|处罚/)
  expect(hazardWording({ kind: 'subdistrict' }, false).title).toBe('安全隐患告知（整改提示）书')
  expect(hazardWording({ kind: 'subdistrict' }, true).title).toBe('责令限期整改通知书')
})
