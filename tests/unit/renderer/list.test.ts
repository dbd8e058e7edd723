import { describe, expect, test } from 'vitest'
import { shop } from '../../../records/shops/shop'
import { chosenColumns } from '../../../renderer/kit/list/columns'
import { filterSentence, rangeText } from '../../../renderer/kit/list/filter-sentence'
import { nothingTicked, selectionOf, tickedCount, tickedToo, toggled } from '../../../renderer/kit/list/ticks'
import { isNarrowed, plainView, withFilter } from '../../../renderer/kit/list/view'
import { clock, when } from '../../../renderer/kit/history/when'
import { licenceLamp } from '../../../renderer/shops/licence-lamp'

const query = { register: 'shop' } as const

describe('ticks', () => {
  test('a record is ticked and unticked, a range only adds', () => {
    const some = tickedToo(toggled(nothingTicked, 'a'), ['a', 'b', 'c'])
    expect(tickedCount(some, 300)).toBe(3)
    expect(selectionOf(toggled(some, 'b'), query)).toEqual({ ids: ['a', 'c'] })
    expect(selectionOf(nothingTicked, query)).toBeUndefined()
  })
  test('everything is what the query finds, however much that is', () => {
    expect(tickedCount({ all: true }, 30_000)).toBe(30_000)
    expect(selectionOf({ all: true }, query)).toEqual({ query })
  })
})

const says = (field: keyof typeof shop.fields, filter: Parameters<typeof filterSentence>[1]) =>
  filterSentence(shop.fields[field], filter, { s1: '永兴路' })

describe('filters as sentences', () => {
  test('answers by their labels, references by their titles, many by their number', () => {
    expect(says('status', { any: ['open', 'paused'] })).toBe('营业、歇业')
    expect(says('section', { any: ['s1'] })).toBe('永兴路')
    expect(says('category', { any: ['catering', 'snacks', 'hair', 'bath'] })).toBe('餐饮、小吃/夜宵等 4 项')
  })
  test('ranges from, to and both; and what is not known', () => {
    expect(says('openedOn', { from: '2021-01-01' })).toBe('开业日期 2021-01-01 起')
    expect(says('area', { from: '4650', to: '10000' })).toBe('建筑面积 46.5 ㎡ 至 100 ㎡')
    expect(says('category', { empty: true })).toBe('业态未填')
    expect(says('phone', { empty: true })).toBe('联系电话未填')
  })
  test('an amount is typed in its unit and kept in hundredths; yes and no name their field', () => {
    expect(rangeText(shop.fields.area, '500')).toBe('5')
    expect(rangeText(shop.fields.openedOn, '2021-01-01')).toBe('2021-01-01')
    expect(rangeText(shop.fields.area, undefined)).toBe('')
    expect(says('volunteer', { any: ['1'] })).toBe('志愿者：是')
    expect(says('volunteer', { any: ['0'] })).toBe('志愿者：否')
  })
})

test('a filter is laid on and taken off without touching the others', () => {
  const one = withFilter(plainView(shop), 'status', { any: ['open'] })
  const two = withFilter(one, 'section', { empty: true })
  expect(withFilter(two, 'section', null)).toEqual(one)
  expect(isNarrowed(one)).toBe(true)
  expect(isNarrowed(plainView(shop))).toBe(false)
})

test('columns are those chosen; unknown ones are passed over, none means the usual', () => {
  expect(chosenColumns(shop, ['name', 'gone', 'area']).map((c) => c.key)).toEqual(['name', 'area'])
  expect(chosenColumns(shop, ['gone']).map((c) => c.key)).toEqual(shop.list)
})

test('a licence holds through its last day', () => {
  expect(licenceLamp('2026-11-22', '2026-11-22')).toEqual({ tone: 'warn', says: '今天到期' })
  expect(licenceLamp('2026-11-21', '2026-11-22')).toEqual({ tone: 'bad', says: '过期 1 天' })
  expect(licenceLamp('2026-12-22', '2026-11-22').tone).toBe('warn')
  expect(licenceLamp('2026-12-23', '2026-11-22').tone).toBe('ok')
  expect(licenceLamp(null, '2026-11-22').tone).toBe('rest')
})

const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

test('a moment is said as near as it is', () => {
  const now = new Date(2026, 10, 22, 12, 0)
  expect(when(at(2026, 10, 22, 10, 31), now)).toBe('今天 10:31')
  expect(when(at(2026, 10, 19, 9, 5), now)).toBe('11-19 09:05')
  expect(when(at(2025, 2, 12, 9, 5), now)).toBe('2025-03-12')
  expect(clock(at(2026, 10, 22, 10, 28), now)).toBe('10:28')
})
