import { describe, expect, it } from 'vitest'
import type { GridNode } from '../../bridge/grid-shapes'
import { lineageOf } from '../../renderer/grid/lineage'
import { closedBelow, levelBelow, levelsIn, rowsOf, type TreeView } from '../../renderer/grid/tree'

const node = (id: string, known: Partial<GridNode> = {}): GridNode => ({
  id,
  revision: 1,
  name: id,
  code: null,
  level: 'large',
  within: null,
  head: null,
  validFrom: '2020-01-01',
  endedOn: null,
  splitFrom: null,
  mergedInto: null,
  sections: 0,
  groups: 0,
  shops: 0,
  ...known,
})

/** 北 was split into 东北 and 西北; 一 and 二 of it were merged into 新一. */
const nodes = [
  node('北', { endedOn: '2024-03-01' }),
  node('东北', { splitFrom: '北', validFrom: '2024-03-01' }),
  node('西北', { splitFrom: '北', validFrom: '2024-03-01' }),
  node('一', { within: '东北', level: 'small', mergedInto: '新一', endedOn: '2025-01-01' }),
  node('二', { within: '东北', level: 'small', mergedInto: '新一', endedOn: '2025-01-01' }),
  node('新一', { within: '东北', level: 'small', validFrom: '2025-01-01' }),
  node('三', { within: '新一', level: 'micro' }),
]

const view = (known: Partial<TreeView> = {}): TreeView => ({
  day: '2026-11-22',
  showEnded: false,
  closed: new Set(),
  found: null,
  ...known,
})
const drawn = (known: Partial<TreeView>) =>
  rowsOf(nodes, view(known)).map(({ node: { name }, depth, holds }) => `${'-'.repeat(depth)}${name}${holds ? '' : '×'}`)

describe('the tree of the grid', () => {
  it.each<[string, Partial<TreeView>, string[]]>([
    ['shows what is in use', {}, ['东北', '-新一', '--三', '西北']],
    ['shows a day gone by; who has nobody above stands at the top', { day: '2022-01-01' }, ['北', '一', '二', '三']],
    ['shows what has ended when asked', { showEnded: true }, ['北×', '东北', '-一×', '-二×', '-新一', '--三', '西北']],
    ['folds', { closed: new Set(['新一']) }, ['东北', '-新一', '西北']],
    [
      'opens what was found, with what is above it',
      { closed: new Set(['东北']), found: new Set(['三']) },
      ['东北', '-新一', '--三'],
    ],
    ['finds nothing', { found: new Set() }, []],
  ])('%s', (_what, known, expected) => {
    expect(drawn(known)).toEqual(expected)
  })

  it('draws a circle that came from elsewhere without end as nothing', () => {
    const round = [node('甲', { within: '乙' }), node('乙', { within: '甲' }), node('丙')]
    expect(rowsOf(round, view()).map((row) => row.node.id)).toEqual(['丙'])
  })

  it('knows the levels in use, and which comes below', () => {
    expect(levelsIn(nodes, '2026-11-22').map(({ label, count }) => `${label} ${count}`)).toEqual([
      '大网格 2',
      '小网格 1',
      '微网格 1',
    ])
    expect([null, 'large', 'micro'].map((level) => levelBelow(nodes, level))).toEqual(['large', 'small', 'unit'])
    expect(closedBelow(nodes, 'small').has('东北')).toBe(false)
    expect(closedBelow(nodes, 'small').has('新一')).toBe(true)
  })
})

it.each([
  ['北', ['2020年1月1日启用', '2024年3月1日分设为东北、西北']],
  ['东北', ['2024年3月1日由「北」分出']],
  ['一', ['2020年1月1日启用', '2025年1月1日并入「新一」']],
  ['新一', ['2025年1月1日启用', '2025年1月1日并入了一、二']],
])('%s tells where it came from and what became of it', (id, sentences) => {
  expect(lineageOf(nodes, id)).toEqual(sentences)
})
