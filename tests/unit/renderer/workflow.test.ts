import { describe, expect, test } from 'vitest'
import { hazard } from '../../../records/checks/hazard'
import { initialValues } from '../../../records/kit/register'
import { hazardLamp } from '../../../renderer/hazards/lamps'
import { stepsOf } from '../../../renderer/hazards/hazard-life'
import { baseOf } from '../../../renderer/kit/sheet/changes'
import { faultsOfAct, opening, reasonKey, valuesOfAct, type Asking } from '../../../renderer/kit/workflow/act-values'
import { deadlineLamp } from '../../../renderer/kit/workflow/lamp'

const view = (values: Record<string, unknown>) => ({
  id: '01890000-0000-7000-8000-000000000001',
  revision: 3,
  createdAt: '2026-11-20T02:00:00.000Z',
  updatedAt: '2026-11-22T02:00:00.000Z',
  archivedAt: null,
  values,
})
const base = baseOf(
  hazard,
  view({ ...initialValues(hazard), what: '插座老化', foundOn: '2026-03-02', demand: '更换插座', receivedBy: '王*英' }),
)
const tell: Asking = {
  register: hazard,
  fields: ['toldOn', 'deadline', 'demand', 'receivedBy'],
  needs: ['toldOn', 'deadline', 'demand'],
  reason: true,
}
const opened = opening(tell, base, { toldOn: '2026-03-03', demand: '别的' })

/** What is said of what was typed over the form as it opens, by field. */
const faults = (held: object) =>
  Object.fromEntries(
    Object.entries(faultsOfAct(tell, base, { ...opened, ...held })).map(([key, e]) => [key, e?.message]),
  )

describe('the form of an act', () => {
  test('begins with what the record says, and suggests only where it says nothing', () => {
    expect(opened).toMatchObject({ toldOn: '2026-03-03', deadline: '', demand: '更换插座', [reasonKey]: '' })
  })

  test('says of each field what is missing or cannot be read', () => {
    expect(faults({})).toEqual({ deadline: '请填写整改期限', [reasonKey]: '请写明原因' })
    expect(faults({ deadline: '2026.2.30', [reasonKey]: ' 店主要求 ' })).toEqual({
      deadline: '「2026.2.30」这一天不存在，请核对',
    })
    expect(faults({ deadline: '2026.3.9', [reasonKey]: '店主要求', demand: '' })).toEqual({
      demand: '请填写整改要求',
    })
  })

  test('sends what differs from the record, a suggestion too, and nothing else', () => {
    const held = { ...opened, deadline: '2026年3月9日' }
    expect(valuesOfAct(tell, base, held)).toEqual({ toldOn: '2026-03-03', deadline: '2026-03-09' })
    expect(valuesOfAct(tell, base, { ...held, receivedBy: '王秀英', demand: '' })).toMatchObject({
      receivedBy: '王秀英',
      demand: null,
    })
  })
})

const says = (day: string) => deadlineLamp('2026-02-28', day)
const on = (state: string) => hazardLamp({ state, deadline: '2026-02-28' }, '2026-03-03').says

describe('a hazard at a look', () => {
  test('its deadline holds through its last day', () => {
    expect(says('2026-02-20')).toEqual({ tone: 'ok', says: '还有 8 天' })
    expect(says('2026-02-25')).toEqual({ tone: 'warn', says: '还有 3 天' })
    expect(says('2026-02-28')).toEqual({ tone: 'warn', says: '今天到期' })
    expect(says('2026-03-03')).toEqual({ tone: 'bad', says: '超期 3 天' })
  })

  test('a deadline counts only while it is told', () => {
    expect(['found', 'told', 'solved', 'reported', 'void'].map(on)).toEqual([
      '待告知',
      '超期 3 天',
      '已整改',
      '已上报',
      '作废',
    ])
    expect(hazardLamp({ state: 'told', deadline: null }, '2026-03-03')).toEqual({ tone: 'warn', says: '整改中' })
  })

  test('its life is told by the day, and ends with the deadline that is waited for', () => {
    const told = { foundOn: '2026-03-02', foundBy: '周敏', toldOn: '2026-03-02', number: '〔2026〕1号' }
    const looked = [
      view({ on: '2026-03-20', result: 'not', by: null }),
      view({ on: '2026-03-10', result: 'partly', by: '李强' }),
    ]
    const lines = (values: object) =>
      stepsOf({ ...told, ...values }, looked).map((s) => [s.on, s.what, s.detail].join(' ').trim())
    expect(lines({ state: 'told', deadline: '2026-03-30' })).toEqual([
      '2026-03-02 发现 周敏',
      '2026-03-02 告知 〔2026〕1号',
      '2026-03-10 复查 部分整改 · 李强',
      '2026-03-20 复查 未整改',
      '2026-03-30 期限',
    ])
    expect(lines({ state: 'solved', deadline: '2026-03-30', solvedOn: '2026-03-21' }).at(-1)).toBe(
      '2026-03-21 整改完成',
    )
  })
})
