import type { Counts, FigureReport } from '../../../bridge/calls/figures'
import { figureParts, figureRows, figuresIn, shareText, type Figure } from '../../../records/figures/figures'
import { changeText, periodText } from '../../../records/figures/period'
import { writeSheet, type SheetValue } from '../sheets/write-sheet'

/** The report as a workbook: a column for each figure, first the whole and what it is compared with, then row by row. */
export function figureSheet(report: FigureReport, office: string): Promise<Uint8Array> {
  const shown = figureParts.flatMap(({ id }) => figuresIn(report, id))
  const label = figureRows.find((r) => r.code === report.by)!.label
  const inRows = new Set(figureParts.flatMap(({ id }) => figuresIn(report, id, true)).map((f) => f.id))
  const cells = (n: Counts, isTold: (figure: Figure) => boolean): SheetValue[] =>
    shown.flatMap((figure) => {
      if (!isTold(figure)) return figure.of ? [null, null] : [null]
      const many = n[figure.id] ?? 0
      return figure.of ? [many, shareText(many, n[figure.of] ?? 0)] : [many]
    })
  const changes = (then: Counts): SheetValue[] =>
    shown.flatMap((figure) => {
      const change = figure.asOf === 'today' ? null : changeText(then[figure.id] ?? 0, report.total[figure.id] ?? 0)
      return figure.of ? [change, null] : [change]
    })
  const headings = [label, ...shown.flatMap((f) => (f.of ? [heading(f), `${f.label}占比`] : [heading(f)]))]
  const scope = [periodText(report.period), report.withinLabel].filter((text) => text !== '').join('　')
  return writeSheet({
    name: '统计报表',
    above: [[`统计报表（${scope}）`], [`单位：${office}　　统计日期：${report.today}`]],
    merges: [
      { top: 1, bottom: 1, left: 0, right: headings.length - 1 },
      { top: 2, bottom: 2, left: 0, right: headings.length - 1 },
    ],
    headings,
    widths: [24, ...headings.slice(1).map(() => 13)],
    rows: [
      ['合计', ...cells(report.total, () => true)],
      [`上年同期（${periodText(report.lastYear)}）`, ...cells(report.lastYearTotal, ofPeriod)],
      ['同比', ...changes(report.lastYearTotal)],
      [`上期（${periodText(report.before)}）`, ...cells(report.beforeTotal, ofPeriod)],
      ['环比', ...changes(report.beforeTotal)],
      ...report.rows.map((row) => [row.label, ...cells(row.n, (figure) => inRows.has(figure.id))]),
    ],
  })
}

const ofPeriod = (figure: Figure): boolean => figure.asOf === 'period'
const heading = (figure: Figure): string => `${figure.label}（${figure.unit}）`
