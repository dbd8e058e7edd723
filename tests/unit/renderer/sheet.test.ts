import { describe, expect, test } from 'vitest'
import { initialValues } from '../../../records/kit/register'
import { shop } from '../../../records/shops/shop'
import { fromForm, toForm, toFormAll } from '../../../renderer/kit/fields/form-value'
import { linesOf, withTick } from '../../../renderer/kit/fields/ticks'
import { warningOf } from '../../../renderer/kit/fields/warning'
import {
  baseOf,
  changedKeys,
  maskOf,
  newBase,
  revealed,
  valuesToSave,
  type Base,
} from '../../../renderer/kit/sheet/changes'
import { faultsOf } from '../../../renderer/kit/sheet/judge'
import { sheetRows } from '../../../renderer/kit/sheet/layout'
import { conflictsOf } from '../../../renderer/kit/stale/conflicts'

const read = baseOf(shop, {
  id: '01890000-0000-7000-8000-000000000001',
  revision: 3,
  createdAt: '2026-11-20T02:00:00.000Z',
  updatedAt: '2026-11-22T02:00:00.000Z',
  archivedAt: null,
  values: { ...initialValues(shop), name: '福满园饺子馆', door: '12号', phone: '199****0012', area: 4650 },
})
const typed = (changes: Record<string, string | boolean | null>) => ({ ...toFormAll(shop, read.values), ...changes })

describe('what a control holds', () => {
  test('typed kinds become text and are read back to the same value', () => {
    expect(toForm(shop.fields.area, 4650)).toBe('46.5')
    expect(fromForm(shop.fields.area, '46.50 ㎡')).toEqual({ value: 4650 })
    expect(fromForm(shop.fields.openedOn, '2021年3月5日')).toEqual({ value: '2021-03-05' })
    expect(fromForm(shop.fields.volunteer, false)).toEqual({ value: false })
  })
  test('nothing typed is nothing known, and a required field says so', () => {
    expect(fromForm(shop.fields.door, '  ')).toEqual({ value: null })
    expect(fromForm(shop.fields.name, '')).toEqual({ refused: '请填写店招名称' })
  })
  test('an odd number warns and stays a value', () => {
    expect(warningOf(shop.fields.phone, '12345')).toContain('请核对')
    expect(fromForm(shop.fields.phone, '12345')).toEqual({ value: '12345' })
  })
})

describe('what a save sends', () => {
  test('only what has changed, and never a mask', () => {
    expect(valuesToSave(shop, read, typed({ door: '12号-1' }))).toEqual({ door: '12号-1' })
    expect(changedKeys(shop, read, typed({ area: '46.50', door: ' 12号 ' }))).toEqual([])
  })
  test('a value taken away is sent as not known', () => {
    expect(valuesToSave(shop, read, typed({ door: '' }))).toEqual({ door: null })
  })
  test('a new record sends what is known, initial values included', () => {
    const base = newBase(shop)
    const held = { ...toFormAll(shop, base.values), name: '小丽理发' }
    expect(valuesToSave(shop, base, held)).toEqual({ name: '小丽理发', status: 'open' })
  })
})

const faults = (base: Base, held: ReturnType<typeof typed>) => Object.keys(faultsOf(shop, base, held))

test('a number is masked while it stands as the office sent it, not because of a star', () => {
  expect(maskOf(read, 'phone')).toBe('199****0012')
  expect(maskOf(read, 'landlordPhone')).toBeNull()
  expect(maskOf(revealed(read, 'phone', '19900000012'), 'phone')).toBeNull()
  expect(maskOf(newBase(shop), 'phone')).toBeNull()
  expect(fromForm(shop.fields.phone, '199****0012')).toHaveProperty('refused')
  expect(faults(read, typed({}))).toEqual([])
  expect(faults(read, typed({ landlordPhone: '138****0001' }))).toEqual(['landlordPhone'])
})

const conflicts = (now: Record<string, unknown>, held: ReturnType<typeof typed>, isBaseKnown = true) =>
  conflictsOf(shop, read, isBaseKnown, changedKeys(shop, read, held), held, { ...read.values, ...now })

describe('two people at one record', () => {
  test('only fields that both changed to different values have to be chosen', () => {
    const held = typed({ door: '12号-1', floor: '1层' })
    expect(conflicts({ door: '12号甲', area: 5000 }, held)).toEqual([{ key: 'door', mine: '12号-1', now: '12号甲' }])
    expect(conflicts({ door: '12号-1' }, held)).toEqual([])
  })
  test('a number that was shown in full is compared by its mask', () => {
    const shown = revealed(read, 'phone', '19900000012')
    const held = { ...toFormAll(shop, shown.values), phone: '19900000037' }
    expect(conflictsOf(shop, shown, true, ['phone'], held, read.values)).toEqual([])
  })
  test('where the base is not known any more every difference is shown', () => {
    expect(conflicts({}, typed({ door: '12号-1' }), false)).toHaveLength(1)
  })
})

test('a sheet has two pairs a row; a long text and a pair left alone take the whole width', () => {
  const rows = sheetRows(shop, ['name', 'licensedName', 'door', 'note'], false)
  expect(rows.map((row) => row.map((cell) => `${cell.key} ${cell.span}`))).toEqual([
    ['name 1', 'licensedName 1'],
    ['door 3'],
    ['note 3'],
  ])
  expect(sheetRows(shop, ['name', 'door'], true)).toHaveLength(2)
})

describe('a tick list', () => {
  const lines = linesOf(['灭火器', '通道', '电线'], { 广告牌: 'pass', 通道: 'fail' })
  test('asks for the lines of its check list and keeps what was ticked on an older one', () => {
    expect(lines).toEqual(['灭火器', '通道', '电线', '广告牌'])
  })
  test('keeps the order of the lines, so that a tick taken back leaves nothing changed', () => {
    const before = { 通道: 'fail', 电线: 'pass' } as const
    const ticked = withTick(lines, before, '灭火器', 'na')
    expect(Object.keys(ticked ?? {})).toEqual(['灭火器', '通道', '电线'])
    expect(JSON.stringify(withTick(lines, ticked ?? {}, '灭火器', null))).toBe(JSON.stringify(before))
  })
  test('without any tick is not known', () => {
    expect(withTick(lines, { 通道: 'fail' }, '通道', null)).toBeNull()
  })
})
