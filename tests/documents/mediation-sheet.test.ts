import { beforeAll, describe, expect, it } from 'vitest'
import type { StatutorySheet } from '../../bridge/calls/mediation-sheet'
import { statutorySheetForm } from '../../main/office/documents/mediation/sheet-form'
import { rowFigures, sheetCell, sheetFigures, sheetTables } from '../../records/mediation/statutory-sheet'
import { render, type Rendered } from './render'
import { letterhead } from './sample'

const whole = Object.fromEntries(sheetFigures.map((f, n) => [f.id, f.sum === 'amount' ? 677_170_000 : 20 + n]))
const rows = Object.fromEntries(
  sheetTables('now').flatMap((t) =>
    t.rows.flatMap((row) => rowFigures.map((f, n) => [sheetCell(f, row), f.sum === 'amount' ? 38_000_000 : n])),
  ),
)
const sheet: StatutorySheet = {
  period: { from: '2026-07-01', to: '2026-09-30' },
  lastYear: { from: '2025-07-01', to: '2025-09-30' },
  before: { from: '2026-04-01', to: '2026-06-30' },
  today: '2026-11-23',
  list: 'now',
  now: { ...whole, ...rows, accepted: 120, settled: 116, failed: 2, dropped: 1, open: 1 },
  lastYearCounts: { accepted: 88, settled: 88 },
  beforeCounts: {},
}

describe('人民调解案件统计表', () => {
  let paper: Rendered
  beforeAll(async () => {
    const all = [{ sheet, committee: '和平社区人民调解委员会' }]
    paper = render({ 案件统计表: await statutorySheetForm.build(all, letterhead) })['案件统计表']!
  })

  it('never tells a share of success without what it is a share of', () => {
    for (const words of [
      '统计表（2026年第三季度）',
      '和平社区人民调解委员会',
      '116/120·96.7%',
      '88/88·100.0%',
      '6771700.00',
    ])
      expect(paper.text).toContain(words)
    expect(paper.text).toContain('案件总数=调解成功+调解不成+撤回或拒绝+还在调解')
  })

  it('lies on A4 with nothing outside its edges, every kind and source on it', () => {
    for (const { width, height, words } of paper.pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
      for (const word of words)
        expect([word.left > 0, word.right < width, word.bottom < height]).toEqual([true, true, true])
    }
    for (const { rows: all } of sheetTables('now')) for (const row of all) expect(paper.text).toContain(row.label)
    expect(paper.pages.length).toBeLessThan(9)
  })
})
