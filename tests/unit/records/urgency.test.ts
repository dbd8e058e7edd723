import { expect, it } from 'vitest'
import { byUrgency, type Pressing } from '../../../records/shops/urgency'

const one = (what: string, tone: Pressing['tone'], over: number | null, isHazard = false) => ({
  what,
  tone,
  over,
  isHazard,
})

it('puts overdue hazards first, then what has ended, then what soon ends, then what has no day', () => {
  const order = [
    one('hazard 9 days late', 'bad', 9, true),
    one('hazard 1 day late', 'bad', 1, true),
    one('licence ended long ago', 'bad', 2000),
    one('licence ended yesterday', 'bad', 1),
    one('to be signed again', 'bad', null),
    one('ends today', 'warn', 0),
    one('hazard due in 2 days', 'warn', -2, true),
    one('ends in 2 days', 'warn', -2),
    one('ends in 30 days', 'warn', -30),
    one('hazard to be told', 'warn', null, true),
    one('never checked', 'warn', null),
    one('not asked', 'rest', null),
    one('holds', 'ok', null),
  ]
  expect(order.toReversed().toSorted(byUrgency)).toEqual(order)
})
