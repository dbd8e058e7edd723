import { describe, expect, it } from 'vitest'
import type { StreetShop } from '../../../bridge/street-shapes'
import type { Side } from '../../../records/street/house-number'
import { layOut, nudge, putAt, stepFrom, widthOf } from '../../../renderer/street/layout'
import { sheetsOf } from '../../../renderer/street/sheets'
import { front } from './front'

const scale = { metre: 1, least: 1, most: 10, stretch: [1, 1] } as const
const side = (n: number, of: Side, frontage: number | null = 400): StreetShop[] =>
  Array.from({ length: n }, (_, i) => front({ id: `${of ?? 'none'}${i + 1}`, side: of, frontage }))
const idsOf = (shops: readonly { id: string }[]) => shops.map((s) => s.id)

/** Lines and the width of the first front, of so many shops on one side. */
const widths = (n: number) => {
  const { lines, rows } = layOut(side(n, 'even'), 40, { ...scale, stretch: [0.8, 1.5] })
  return [lines, rows[0]!.fronts[0]!.width]
}

describe('a street in lines', () => {
  it('breaks both sides at the same share of their length', () => {
    const { lines, rows } = layOut([...side(20, 'even'), ...side(6, 'odd')], 32, scale)
    expect(lines).toBe(3)
    expect(rows.map((row) => `${row.side} ${row.fronts.length}`)).toEqual([
      'even 7',
      'odd 2',
      'even 6',
      'odd 2',
      'even 7',
      'odd 2',
    ])
  })

  it('never draws a row wider than its room', () => {
    const { rows } = layOut([...side(13, 'even', 700), ...side(40, 'odd')], 30, scale)
    for (const row of rows) expect(row.fronts.reduce((sum, f) => sum + f.width, 0)).toBeLessThanOrEqual(30.001)
  })

  it('draws a front as wide as it is, within reason, and four metres where nobody knows', () => {
    expect([600, 5000, 20, null].map((frontage) => widthOf(front({ frontage }), scale))).toEqual([6, 10, 1, 4])
  })

  it('stretches its fronts to fill the lines, and squeezes them to save one', () => {
    expect(widths(8)).toEqual([1, 5])
    expect(widths(12)).toEqual([1, 40 / 12])
    expect(widths(2)).toEqual([1, 6])
  })

  it('puts who has no side below everything else', () => {
    const { rows } = layOut([...side(2, 'even'), ...side(3, null)], 40, scale)
    expect(rows.map((row) => [row.side, row.fronts.length])).toEqual([
      ['even', 2],
      ['odd', 0],
      [null, 3],
    ])
  })

  it('leaves no shop out on paper, and fills sheet after sheet', () => {
    const shops = [...side(200, 'even'), ...side(200, 'odd'), ...side(5, null)]
    for (const size of ['A3', 'A4'] as const) {
      const sheets = sheetsOf(shops, size)
      const printed = sheets.flatMap(({ blocks }) =>
        blocks.flatMap((b) => ('unknown' in b ? b.unknown.fronts : [...b.even.fronts, ...b.odd.fronts])),
      )
      expect(new Set(printed.map((f) => f.shop.id)).size).toBe(405)
      expect(sheets.length).toBe(size === 'A3' ? 3 : 5)
      expect(sheets[0]!.zoom).toBe(1)
    }
  })

  it('are drawn large where the street is short, and still fill no more than one sheet', () => {
    const shops = [...side(9, 'even'), ...side(8, 'odd'), ...side(1, null)]
    for (const size of ['A3', 'A4'] as const) {
      const sheets = sheetsOf(shops, size)
      expect(sheets).toHaveLength(1)
      expect(sheets[0]!.zoom).toBeGreaterThan(1)
    }
  })
})

describe('keys on the street', () => {
  const layout = layOut([...side(10, 'even'), ...side(10, 'odd'), ...side(1, null)], 20, scale)
  it.each([
    ['even1', 'ArrowRight', 'even2'],
    ['even5', 'ArrowRight', 'even6'],
    ['even1', 'ArrowLeft', undefined],
    ['even2', 'ArrowDown', 'odd2'],
    ['odd2', 'ArrowDown', 'even7'],
    ['even7', 'ArrowUp', 'odd2'],
    ['odd6', 'ArrowDown', 'none1'],
    ['none1', 'ArrowUp', 'odd6'],
    ['odd7', 'Home', 'odd1'],
    ['odd7', 'End', 'odd10'],
  ] as const)('from %s by %s to %s', (from, key, to) => {
    expect(stepFrom(layout, from, key)).toBe(to)
  })

  it.each([
    ['even2', 'ArrowRight', { side: 'even', before: 'even4' }],
    ['even2', 'ArrowLeft', { side: 'even', before: 'even1' }],
    ['even1', 'ArrowLeft', undefined],
    ['even10', 'ArrowRight', undefined],
    ['even2', 'ArrowDown', { side: 'odd', before: 'odd3' }],
    ['even2', 'ArrowUp', undefined],
    ['odd5', 'ArrowUp', { side: 'even', before: 'even6' }],
    ['none1', 'ArrowUp', { side: 'odd', before: null }],
  ] as const)('Alt moves %s by %s', (id, key, spot) => {
    expect(nudge(layout, id, key)).toEqual(spot)
  })

  it('a moved shop stands where it was put, on its new side', () => {
    const shops = [...side(3, 'even'), ...side(2, 'odd')]
    expect(idsOf(putAt(shops, 'even3', { side: 'even', before: 'even1' }))).toEqual([
      'even3',
      'even1',
      'even2',
      'odd1',
      'odd2',
    ])
    const across = putAt(shops, 'even1', { side: 'odd', before: null })
    expect(idsOf(across)).toEqual(['even2', 'even3', 'odd1', 'odd2', 'even1'])
    expect(across.at(-1)?.side).toBe('odd')
  })
})
