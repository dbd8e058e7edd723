import { beforeAll, describe, expect, it } from 'vitest'
import type { FigureReport } from '../../bridge/calls/figures'
import { figuresForm } from '../../main/office/documents/figures/figures-form'
import { figures } from '../../records/figures/figures'
import { render, type Rendered } from './render'
import { letterhead } from './sample'

const total = Object.fromEntries(figures.map((f, n) => [f.id, f.of ? 137 : 155 + n]))
const streets = ['永兴路东段', '建设巷', '和平区永兴路与南环东路交叉口以北商业步行街北段']
const report: FigureReport = {
  period: { from: '2026-07-01', to: '2026-09-30' },
  lastYear: { from: '2025-07-01', to: '2025-09-30' },
  before: { from: '2026-04-01', to: '2026-06-30' },
  today: '2026-11-23',
  by: 'section',
  within: {},
  withinLabel: '',
  total: { ...total, checks: 26, found: 0 },
  lastYearTotal: { ...total, checks: 88, found: 12 },
  beforeTotal: { ...total, checks: 0 },
  rows: Array.from({ length: 36 }, (_, n) => ({ id: `${n}`, label: streets[n % 3]!, n: total })),
  months: [],
  lists: [{ id: 'a', label: '九小场所消防检查表', n: total }],
  tasks: {
    total: { id: null, label: '合计', done: 33, of: 36 },
    lastYear: { id: null, label: '同期', done: 36, of: 36 },
    before: { id: null, label: '上期', done: 30, of: 36 },
    rows: [{ id: 's', label: '永兴路东段', done: 33, of: 36 }],
  },
  papers: ['frontage'],
}

describe('统计报表', () => {
  let paper: Rendered
  beforeAll(async () => {
    paper = render({ 统计报表: await figuresForm.build([report], letterhead) })['统计报表']!
  })

  it('says what it counts, what it is a share of, and how it has changed', () => {
    for (const words of ['统计报表（2026年第三季度）', '−70.5%', '−100.0%', '137/155·88.4%', '33/36·91.7%', '计数说明'])
      expect(paper.text).toContain(words)
    expect(paper.text).toContain('上年同期或上期为0的不算百分比')
  })

  it('lies on A4 with nothing outside its edges, and every street is on it', () => {
    for (const { width, height, words } of paper.pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
      for (const word of words)
        expect([word.left > 0, word.right < width, word.bottom < height]).toEqual([true, true, true])
    }
    expect(paper.text.split(streets[2]!).length - 1).toBe(12 * 4)
    expect(paper.pages.length).toBeLessThan(14)
  })
})
