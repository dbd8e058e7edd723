import { expect, test } from 'vitest'
import type { PledgeCell, PledgeMatrix, PledgePaper } from '../../../bridge/pledge-shapes'
import { forEver } from '../../../records/kit/dates'
import { cellSays } from '../../../renderer/pledges/lamp'
import { endOf, entriesOf, newSigning } from '../../../renderer/pledges/signing'
import { cellKey, tickedPlaces, tickedToSign, toggled } from '../../../renderer/pledges/ticked'

const paper = (kind: string, months: number | null): PledgePaper => ({
  kind,
  label: kind,
  texts: [
    { id: `${kind}-new`, version: '2026年版', months },
    { id: `${kind}-old`, version: '2025年版', months: 6 },
  ],
  current: `${kind}-new`,
  asked: 0,
  holds: 0,
  soon: 0,
  old: 0,
})
const papers = [paper('covenant', null), paper('fire', 12)]
const at = (shop: string, operator: string | null, kind: string) => ({ shop, name: `店${shop}`, operator, kind })

test('the end follows from the day and the text, until it is typed', () => {
  const signing = newSigning(papers, [at('1', '王秀英', 'fire')], '2026-11-22')
  expect(papers.map((p) => endOf(signing, p))).toEqual(['长期', '2027-11-21'])
  expect(endOf({ ...signing, signedOn: '2026年3月1日' }, papers[1]!)).toBe('2027-02-28')
  expect(endOf({ ...signing, texts: { fire: 'fire-old' } }, papers[1]!)).toBe('2027-05-21')
  expect(endOf({ ...signing, texts: { fire: null } }, papers[1]!)).toBe('')
  expect(endOf({ ...signing, ends: { fire: '2026-12-31' } }, papers[1]!)).toBe('2026-12-31')
})

test('one shop is signed by its operator; many each by their own, unless somebody is named for all', () => {
  const many = [at('1', '王秀英', 'fire'), at('2', null, 'fire'), at('1', '王秀英', 'covenant')]
  expect(newSigning(papers, many.slice(0, 1), '2026-11-22').signedBy).toBe('王秀英')
  const signing = newSigning(papers, many, '2026-11-22')
  const made = entriesOf(signing, papers, many)
  expect(made).toMatchObject({
    entries: [
      {
        shop: '1',
        kind: 'fire',
        text: 'fire-new',
        signedBy: '王秀英',
        signedOn: '2026-11-22',
        validUntil: '2027-11-21',
      },
      { shop: '2', signedBy: null },
      { shop: '1', kind: 'covenant', validUntil: forEver },
    ],
  })
  const named = entriesOf({ ...signing, signedBy: ' 李园 ' }, papers, many)
  expect('entries' in named && named.entries.map((e) => e.signedBy)).toEqual(['李园', '李园', '李园'])
})

test('what is no day is said, and nothing is signed', () => {
  const places = [at('1', null, 'fire')]
  const signing = newSigning(papers, places, '2026-11-22')
  expect(entriesOf({ ...signing, signedOn: '2026-02-30' }, papers, places)).toEqual({
    wrong: '「2026-02-30」这一天不存在，请核对',
  })
  expect(entriesOf({ ...signing, signedOn: '' }, papers, places)).toHaveProperty('wrong')
  expect(entriesOf({ ...signing, ends: { fire: '明年' } }, papers, places)).toHaveProperty('wrong')
})

const cell = (over: Partial<PledgeCell> = {}): PledgeCell => ({
  state: 'missing',
  id: null,
  signedOn: null,
  until: null,
  left: null,
  isOld: false,
  ...over,
})

const says = (over: Partial<PledgeCell>) =>
  Object.values(cellSays(cell(over)))
    .join(' ')
    .trim()

test('a cell is a colour, a word and a day', () => {
  expect(says({})).toBe('rest 未签')
  expect(says({ state: 'signed', until: '2027-11-21', left: 364 })).toBe('ok 已签 至 2027-11-21')
  expect(says({ state: 'signed', until: forEver })).toBe('ok 已签 至 长期')
  expect(says({ state: 'expiring', until: '2026-11-30', left: 8 })).toBe('warn 8 天后到期 至 2026-11-30')
  expect(says({ state: 'expiring', until: '2026-11-22', left: 0 })).toBe('warn 今天到期 至 2026-11-22')
  expect(says({ state: 'expired', until: '2026-11-20', left: -2 })).toBe('bad 过期 2 天 至 2026-11-20')
  expect(says({ state: 'void', until: '2027-01-01' })).toBe('bad 须重签')
})

const row = (shop: string, fire: PledgeCell['state']) => ({
  shop,
  name: `店${shop}`,
  place: '',
  operator: null,
  cells: [cell(), cell({ state: fire })],
})

test('ticks: one by one, all that must sign of a column, in the order of the rows', () => {
  const matrix: PledgeMatrix = { papers, rows: [row('1', 'signed'), row('2', 'expired'), row('3', 'void')], total: 3 }
  const column = tickedToSign(matrix, new Set(), 'fire')
  expect(tickedPlaces(matrix, column).map((p) => p.shop)).toEqual(['2', '3'])
  const without = toggled(column, cellKey('2', 'fire'))
  expect(tickedPlaces(matrix, toggled(without, cellKey('1', 'covenant'))).map((p) => [p.shop, p.kind])).toEqual([
    ['1', 'covenant'],
    ['3', 'fire'],
  ])
  expect(tickedPlaces(matrix, new Set(['gone fire']))).toEqual([])
})
