import { expect, test } from 'vitest'
import { forEver } from '../../../records/kit/dates'
import { currentText, oldTexts, pledgeStand, validUntilOf, type Signature } from '../../../records/signing/pledge-state'

const today = '2026-11-22'
const signed = (over: Partial<Signature> = {}): Signature => ({
  id: '1',
  text: 't',
  signedOn: '2026-01-01',
  validUntil: '2026-12-31',
  voidedOn: null,
  voidReason: null,
  ...over,
})
const stateOf = (all: Signature[], operatorSince: string | null = null) => {
  const { state, left } = pledgeStand(all, { today, operatorSince })
  return [state, left]
}

test.each([
  ['2026-11-22', 12, '2027-11-21'],
  ['2026-01-01', 12, '2026-12-31'],
  ['2026-12-01', 1, '2026-12-31'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-03-01', 12, '2027-02-28'],
  ['2027-03-01', 12, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2028-02-29', 48, '2032-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-11-22', 36, '2029-11-21'],
  ['2026-11-22', null, forEver],
])('signed on %s for %s months holds until %s', (on, months, until) => {
  expect(validUntilOf(on, months)).toBe(until)
})

test('a signature holds through its last day, and says so thirty days ahead', () => {
  expect(stateOf([signed({ validUntil: '2026-12-23' })])).toEqual(['signed', 31])
  expect(stateOf([signed({ validUntil: '2026-12-22' })])).toEqual(['expiring', 30])
  expect(stateOf([signed({ validUntil: today })])).toEqual(['expiring', 0])
  expect(stateOf([signed({ validUntil: '2026-11-21' })])).toEqual(['expired', -1])
  expect(stateOf([signed({ validUntil: forEver })])).toEqual(['signed', null])
  expect(stateOf([signed({ validUntil: null })])).toEqual(['signed', null])
  expect(stateOf([])).toEqual(['missing', null])
})

test('the latest signature counts, a voided one not, a mistaken one never', () => {
  const old = signed({ id: 'old', signedOn: '2025-01-01', validUntil: '2025-12-31' })
  expect(pledgeStand([signed({ id: 'new' }), old], { today, operatorSince: null }).by?.id).toBe('new')
  expect(stateOf([old])).toEqual(['expired', -326])
  const voided = { voidedOn: '2026-06-01', voidReason: 'operator' }
  expect(stateOf([signed(voided)])).toEqual(['void', null])
  expect(stateOf([signed(voided), old])).toEqual(['expired', -326])
  expect(stateOf([signed({ ...voided, voidReason: 'error' })])).toEqual(['missing', null])
})

test('what a former operator signed must be signed again', () => {
  expect(stateOf([signed()], '2026-05-01')).toEqual(['void', null])
  expect(stateOf([signed()], '2026-01-01')).toEqual(['signed', 39])
  expect(stateOf([signed(), signed({ signedOn: '2026-05-02', validUntil: '2027-05-01' })], '2026-05-01')[0]).toBe(
    'signed',
  )
})

test('the version in use is the last adopted one; a draft only where there is no other', () => {
  const draft = { id: 'd', kind: 'fire', adoptedOn: null }
  const y25 = { id: '25', kind: 'fire', adoptedOn: '2025-01-01' }
  const y27 = { id: '27', kind: 'fire', adoptedOn: '2027-01-01' }
  const other = { id: 'x', kind: 'safety', adoptedOn: '2026-01-01' }
  expect(currentText([draft, other], 'fire', today)?.id).toBe('d')
  expect(currentText([y25, draft, y27], 'fire', today)?.id).toBe('25')
  expect(currentText([y25, draft, y27], 'fire', '2027-01-01')?.id).toBe('27')
  expect(currentText([other], 'fire', today)).toBeNull()
  expect([...oldTexts([y25, draft, y27, other], 'fire', today)]).toEqual(['d'])
  expect([...oldTexts([y25, draft, y27, other], 'fire', '2027-06-01')]).toEqual(['25', 'd'])
  expect(oldTexts([draft], 'fire', today).size).toBe(0)
})
