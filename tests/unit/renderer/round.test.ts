import { describe, expect, it } from 'vitest'
import type { PastCheck, RoundShop } from '../../../bridge/check-shapes'
import { itemsOf, linesOf } from '../../../records/checks/check-list'
import { checkDifferences } from '../../../records/checks/check-differences'
import { halfMonthOf } from '../../../renderer/checks/half-month'
import { isBare, newHazard } from '../../../renderer/checks/hazard'
import {
  copiedFrom,
  deadlineOf,
  isTouched,
  nextToCheck,
  startOf,
  toCheck,
  unanswered,
  withRestPassed,
  withTick,
} from '../../../renderer/checks/typed'

const items = ['包卫生', '包绿化', '包秩序']
const done: PastCheck = {
  id: 'c1',
  revision: 2,
  on: '2026-11-20',
  inspectors: null,
  results: { 包秩序: 'fail', 包卫生: 'pass', 包绿化: 'na' },
  verdict: 'fail',
  note: '已提醒',
  photos: null,
}
const shop = (more: Partial<RoundShop> = {}): RoundShop => ({
  id: 's1',
  name: '福满园饺子馆',
  door: '12号',
  side: 'even',
  idle: null,
  done: null,
  last: null,
  hazards: [],
  ...more,
})
const empty = startOf(shop())
const among =
  (...ids: string[]) =>
  (s: RoundShop) =>
    ids.includes(s.id)

describe('what is typed for a shop', () => {
  it('answers items in the order of the list, and takes an answer back', () => {
    const two = withTick(withTick(empty, items, '包秩序', 'fail'), items, '包卫生', 'pass')
    expect(Object.keys(two.ticks)).toEqual(['包卫生', '包秩序'])
    expect(withTick(two, items, '包秩序', null).ticks).toEqual({ 包卫生: 'pass' })
    expect(unanswered(two, items)).toEqual(['包绿化'])
  })

  it('passes the rest and leaves what was answered', () => {
    const failed = withTick(empty, items, '包绿化', 'fail')
    expect(withRestPassed(failed, items).ticks).toEqual({ 包卫生: 'pass', 包绿化: 'fail', 包秩序: 'pass' })
  })

  it('copies the answers that the list still asks for', () => {
    expect(copiedFrom({ 包卫生: 'na', 旧的一项: 'fail' }, empty, items).ticks).toEqual({ 包卫生: 'na' })
  })

  it('is untouched where it says what is saved, whatever the order', () => {
    const checked = shop({ done })
    expect(isTouched(checked, startOf(checked))).toBe(false)
    const retyped = withRestPassed({ ...startOf(checked), note: '已提醒 ' }, items)
    expect(isTouched(checked, retyped)).toBe(false)
    expect(isTouched(checked, { ...retyped, hazards: [newHazard('包秩序')] })).toBe(true)
    expect(isTouched(shop(), empty)).toBe(false)
  })

  it('is sent with its hazards, and corrects the check of this round', () => {
    const hazard = { ...newHazard('包秩序'), place: ' 店门口 ', deadline: '7' }
    expect(isBare(newHazard('包秩序'))).toBe(true)
    expect(isBare(hazard)).toBe(false)
    const typed = { ...withRestPassed(empty, items), hazards: [hazard] }
    expect(toCheck(shop({ done }), typed, '2026-11-28')).toEqual({
      check: {
        shop: 's1',
        corrects: { id: 'c1', revision: 2 },
        results: typed.ticks,
        note: null,
        photos: null,
        hazards: [
          { place: '店门口', what: '「包秩序」不合格', demand: null, deadline: '2026-12-05', solvedAtOnce: false },
        ],
      },
    })
  })

  it('is not sent without an answer, or with a hazard that says nothing or ends on no day', () => {
    expect(toCheck(shop(), empty, '2026-11-28')).toHaveProperty('refused')
    const passed = withRestPassed(empty, items)
    const bad = { ...newHazard('包秩序'), deadline: '下周' }
    expect(toCheck(shop(), { ...passed, hazards: [bad] }, '2026-11-28')).toHaveProperty('refused')
    const mute = { ...newHazard('包秩序'), what: ' ' }
    expect(toCheck(shop(), { ...passed, hazards: [mute] }, '2026-11-28')).toHaveProperty('refused')
  })
})

describe('a deadline', () => {
  it('is a day, or a number of days over the end of a month and a year', () => {
    expect(deadlineOf('7', '2026-11-28')).toEqual({ day: '2026-12-05' })
    expect(deadlineOf('3天', '2026-12-30')).toEqual({ day: '2027-01-02' })
    expect(deadlineOf('2026.12.5', '2026-11-28')).toEqual({ day: '2026-12-05' })
    expect(deadlineOf('', '2026-11-28')).toEqual({ day: null })
    expect(deadlineOf('2026-02-30', '2026-01-01')).toHaveProperty('refused')
    expect(deadlineOf('2026-11-27', '2026-11-28')).toHaveProperty('refused')
    expect(deadlineOf('-3', '2026-11-28')).toHaveProperty('refused')
  })
})

describe('the next shop', () => {
  const street = [shop({ id: 'a' }), shop({ id: 'b', idle: '空置' }), shop({ id: 'c' }), shop({ id: 'd' })]

  it('is the next that trades and has no check, round the end of the street', () => {
    expect(nextToCheck(street, 0, among('a'))).toBe(2)
    expect(nextToCheck(street, 3, among('d', 'c'))).toBe(0)
    expect(nextToCheck(street, 3, among('a', 'c', 'd'))).toBeNull()
    expect(nextToCheck([], 0, among())).toBeNull()
  })
})

describe('two checks beside each other', () => {
  it('differ where an answer is another one, or is new', () => {
    expect(checkDifferences(done.results, { 包卫生: 'fail', 包绿化: 'na', 新的一项: 'pass' })).toEqual([
      { line: '包卫生', was: 'pass', is: 'fail' },
      { line: '新的一项', was: null, is: 'pass' },
    ])
    expect(checkDifferences(done.results, {})).toEqual([])
  })

  it('show the lines that were looked at, where the list has become another one', () => {
    expect(linesOf(items, { 包秩序: 'pass' })).toEqual(items)
    expect(linesOf(items, { 包秩序: 'pass', 旧的一项: 'fail' })).toEqual(['包秩序', '旧的一项'])
  })
})

it('reads a list without its numbers and empty lines', () => {
  expect(itemsOf('1. 包卫生\n\n（2）包绿化\n 3、包秩序 ')).toEqual(items)
})

it('begins a round with the half month', () => {
  expect([halfMonthOf('2026-11-15'), halfMonthOf('2026-11-16'), halfMonthOf('2026-12-31')]).toEqual([
    '2026-11-01',
    '2026-11-16',
    '2026-12-16',
  ])
})
