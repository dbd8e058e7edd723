import { describe, expect, it } from 'vitest'
import type { RecordPage, RecordView, Values } from '../../../bridge/record-shapes'
import type { RegisterId } from '../../../records/registers'
import { urgent } from '../../../renderer/shops/urgent'

const today = '2026-11-22'
const row = (values: Values): RecordView => ({
  id: crypto.randomUUID(),
  revision: 1,
  createdAt: '',
  updatedAt: '',
  archivedAt: null,
  values,
})
const shopWith = (rows: { [R in RegisterId]?: Values[] }, values: Values = {}): RecordPage => ({
  record: row({ status: 'open', ...values }),
  titles: {},
  warnings: {},
  wanted: [],
  children: Object.entries(rows).map(([register, all]) => ({ register, rows: all.map(row) })),
})
const says = (page: RecordPage) => urgent(page, today)?.says

describe('the lamp beside the name of a shop', () => {
  it('is dark where nothing presses, and where nobody trades', () => {
    expect(urgent(shopWith({ licence: [{ kind: 'food', validUntil: '2027-11-22' }] }), today)).toBeNull()
    expect(
      says(shopWith({ licence: [{ kind: 'food', validUntil: '2025-11-22' }] }, { status: 'closed' })),
    ).toBeUndefined()
  })

  it('names an overdue hazard before anything that ended long ago', () => {
    const licence = [{ kind: 'food', validUntil: '2020-01-01' }]
    const hazard = [
      { state: 'told', deadline: '2026-11-19' },
      { state: 'told', deadline: '2026-11-21' },
      { state: 'solved', deadline: '2026-01-01' },
    ]
    expect(urgent(shopWith({ licence, hazard }), today)).toEqual({ tone: 'bad', says: '隐患超期 3 天' })
    expect(says(shopWith({ licence }))).toMatch(/^食品经营许可证 过期 \d+ 天$/)
  })

  it('names what ended longest ago, then what must be signed again, then what ends first', () => {
    const soon = { licence: [{ kind: 'food', validUntil: '2026-12-01' }] }
    expect(says(shopWith(soon, { extinguishersUntil: '2026-11-25' }))).toBe('灭火器 3 天后到期')
    const pledge = [{ kind: 'fire', signedOn: '2026-01-01', validUntil: '2027-01-01', voidedOn: '2026-05-01' }]
    expect(says(shopWith({ ...soon, pledge }, { extinguishersUntil: '2026-11-25' }))).toBe('消防安全责任书须重签')
    expect(says(shopWith({ ...soon, pledge }, { extinguishersUntil: '2026-11-20' }))).toBe('灭火器 过期 2 天')
    // Signed by the operator before the one who trades now.
    const old = [{ kind: 'frontage', signedOn: '2026-01-01', validUntil: '2027-01-01', voidedOn: null }]
    expect(says(shopWith({ pledge: old }, { operatorSince: '2026-02-01' }))).toBe('门前三包责任书须重签')
  })

  it('tells of hazards that have not been told yet', () => {
    expect(says(shopWith({ hazard: [{ state: 'found' }, { state: 'reported' }] }))).toBe('隐患 2 处未了结')
  })
})
