import { describe, expect, it } from 'vitest'
import type { StreetShop } from '../../../bridge/street-shapes'
import { concernsOf, judge, legendOf, type Ask } from '../../../renderer/street/judge'
import { front } from './front'

const today = '2026-11-22'
const kinds = ['covenant', 'frontage']
const says = (known: Partial<StreetShop>, ask: Ask): string => {
  const { tone, says: word, state } = judge(front(known), ask, today, kinds)
  return `${tone} ${word} / ${state}`
}
const check = (verdict: 'pass' | 'fail', failed = 0) => ({ id: 'i', on: '2026-11-03', verdict, failed })
const hazard = (state: string, deadline: string | null) => ({ id: 'h', state, deadline })
const signed = [
  { kind: 'covenant', state: 'signed' as const, left: null },
  { kind: 'frontage', state: 'signed' as const, left: 200 },
]

describe('a shop on the street', () => {
  it.each<[string, Partial<StreetShop>, Ask, string]>([
    [
      'is not asked where nobody trades',
      { status: 'vacant', hazards: [hazard('told', '2026-01-01')] },
      'due',
      'rest 空置 / 空置',
    ],
    ['was not checked', {}, 'frontage', 'warn 未查 / 未查'],
    ['passed', { checks: { frontage: check('pass'), fire: null } }, 'frontage', 'ok 合格 11月3日 / 合格'],
    ['failed', { checks: { frontage: check('fail', 2), fire: null } }, 'frontage', 'bad 不合格 2 项 / 不合格'],
    ['is no 九小场所', { nineSmall: 'none' }, 'fire', 'rest 非九小 / 非九小'],
    ['is one, and was not checked', { nineSmall: 'catering' }, 'fire', 'warn 未查 / 未查'],
    ['has no hazard', {}, 'hazard', 'ok 无隐患 / 无隐患'],
    ['is late', { hazards: [hazard('told', '2026-11-19')] }, 'hazard', 'bad 隐患超期 3 天 / 超期'],
    ['has its last day today', { hazards: [hazard('told', today)] }, 'hazard', 'warn 隐患整改中，今天到期 / 整改中'],
    [
      'was reported, and is not late',
      { hazards: [hazard('reported', '2026-11-01')] },
      'hazard',
      'warn 隐患已上报 / 已上报',
    ],
    [
      'has several, the worst is said',
      { hazards: [hazard('found', null), hazard('told', '2024-11-01')] },
      'hazard',
      'bad 隐患超期 2 年（2 处） / 超期',
    ],
    ['signed nothing', {}, 'pledge', 'warn 公约未签 / 未签'],
    ['signed all', { pledges: signed }, 'pledge', 'ok 已签 / 已签'],
    ['signed what is asked', { pledges: signed }, 'pledge:frontage', 'ok 已签 / 已签'],
    [
      'must sign again',
      { pledges: [{ kind: 'frontage', state: 'void', left: null }] },
      'pledge:frontage',
      'bad 须重签 / 须重签',
    ],
    [
      'signed long ago',
      { pledges: [{ kind: 'frontage', state: 'expired', left: -800 }] },
      'pledge:frontage',
      'bad 过期 2 年 / 已过期',
    ],
    ['has nothing that ends', {}, 'ends', 'rest 未登记 / 未登记'],
    [
      'has what ends soon',
      {
        ends: [
          { what: '灭火器', on: '2026-12-02' },
          { what: '营业执照', on: '9999-12-31' },
        ],
      },
      'ends',
      'warn 灭火器 10 天后到期 / 将到期',
    ],
    ['is of a category', { category: 'catering' }, 'category', 'plain 餐饮 / 餐饮'],
    ['has nothing due', { pledges: signed }, 'due', 'ok 无待办 / 正常'],
    [
      'is asked for the worst',
      { hazards: [hazard('told', '2026-11-21')], ends: [{ what: '灭火器', on: '2026-12-02' }] },
      'due',
      'bad 隐患超期 1 天 / 超期',
    ],
  ])('%s', (_what, known, ask, expected) => {
    expect(says(known, ask)).toBe(expected)
  })

  it('tells everything that wants somebody, the worst first', () => {
    const shop = front({
      hazards: [hazard('found', null)],
      ends: [{ what: '灭火器', on: '2026-11-20' }],
      pledges: signed,
    })
    expect(concernsOf(shop, today, kinds).map((c) => c.says)).toEqual([
      '灭火器过期 2 天',
      '隐患待告知',
      '三包未查',
      '消防未查',
    ])
  })

  it('tells of what is alike the nearest first', () => {
    const shop = front({
      checks: { frontage: check('pass'), fire: check('pass') },
      hazards: [hazard('found', null), hazard('told', '2026-11-27')],
      ends: [
        { what: '营业执照', on: '2026-12-02' },
        { what: '灭火器', on: '2026-11-25' },
      ],
      pledges: signed,
    })
    expect(concernsOf(shop, today, kinds).map((c) => c.says)).toEqual([
      '灭火器 3 天后到期',
      expect.stringMatching(/^隐患整改中.*（2 处）$/),
      '营业执照 10 天后到期',
    ])
  })

  it('is counted in the legend once', () => {
    const all = [front(), front({ status: 'vacant' }), front({ pledges: signed }), front({ status: 'vacant' })]
    expect(legendOf(all.map((s) => judge(s, 'pledge', today, kinds)))).toEqual([
      { state: '已签', tone: 'ok', count: 1 },
      { state: '未签', tone: 'warn', count: 1 },
      { state: '空置', tone: 'rest', count: 2 },
    ])
  })
})
