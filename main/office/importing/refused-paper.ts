import { cellAt, type Sheet } from '../sheets/cell'
import { writeSheet } from '../sheets/write-sheet'
import type { Checked } from './checking'
import type { Layout } from './session'

/** Lines above the headings that are copied. */
const mostAbove = 30
const reasonHeading = '未导入的原因'

/** The refused rows as they stand in the sheet, under its titles and headings, with the reasons in a column behind them. */
export async function refusedPaper(layout: Layout, checked: Checked, signal: AbortSignal): Promise<Uint8Array> {
  const { sheet, block, headings } = layout
  const width = headings.length
  const first = Math.max(1, block.bottom - mostAbove)
  const reasons = new Map<number, string>()
  for (const r of checked.rows) if (r.verdict === 'refused') reasons.set(r.line, r.says.join('；'))
  const rows = layout.rows([]).filter((r) => reasons.has(r.line))
  return writeSheet({
    name: sheet.name,
    above: Array.from({ length: block.bottom - first }, (_, i) => lineOf(sheet, first + i, width)),
    headings: [...lineOf(sheet, block.bottom, width), reasonHeading],
    merges: sheet.merges
      .filter((m) => m.top >= first && m.bottom <= block.bottom)
      .map((m) => ({ ...m, top: m.top - first + 1, bottom: m.bottom - first + 1 })),
    rows: rows.map((r) => [
      ...Array.from({ length: width }, (_, i) => r.cells[i]?.text ?? ''),
      reasons.get(r.line) ?? '',
    ]),
    widths: [...headings.map((_, i) => widthOf(rows.map((r) => r.cells[i]?.text ?? ''))), 60],
    signal,
  })
}

function lineOf(sheet: Sheet, line: number, width: number): string[] {
  const row = sheet.rows.find((r) => r.line === line)
  return Array.from({ length: width }, (_, i) => (row ? cellAt(row, i).text : ''))
}

/** Wide enough for most of what stands in a column; a Chinese character is two wide. */
function widthOf(texts: readonly string[]): number {
  const widths = texts.slice(0, 200).map((t) => Array.from(t).reduce((n, c) => n + (c > '\u00ff' ? 2 : 1), 0))
  return Math.min(40, Math.max(8, ...widths) + 2)
}
