import type { Counts } from '../../../../bridge/calls/figures'
import { shareText } from '../../../../records/figures/figures'
import { changeText, periodText } from '../../../../records/figures/period'
import {
  rowFigures,
  sheetCell,
  sheetFigures,
  sheetParts,
  sheetTables,
  type SheetFigure,
  type SheetRow,
} from '../../../../records/mediation/statutory-sheet'
import type { SheetPaper } from '../../documents/mediation/sheet-form'
import { writeSheet, type SheetValue } from '../../sheets/write-sheet'

const title = '人民调解案件统计表'
/** People add up 元, not 分. */
const valueOf = (figure: SheetFigure, n: number): number => (figure.sum === 'amount' ? n / 100 : n)

const many = (counts: Counts, figure: SheetFigure, row?: SheetRow): number => counts[sheetCell(figure, row)] ?? 0

/** The sheet as a workbook: a line for each figure with what it is compared with, then the tables row by row, numbers as numbers. */
export function sheetWorkbook({ sheet, committee }: SheetPaper): Promise<Uint8Array> {
  const { now, lastYearCounts, beforeCounts } = sheet
  const compared = (figure: SheetFigure, row?: SheetRow): SheetValue[] => {
    const n = many(now, figure, row)
    return [lastYearCounts, beforeCounts].flatMap((counts) => {
      const then = many(counts, figure, row)
      return [valueOf(figure, then), changeText(then, n)]
    })
  }
  const line = (part: string, label: string, figure: SheetFigure, row?: SheetRow): SheetValue[] => {
    const n = many(now, figure, row)
    const whole = figure.of && sheetFigures.find((f) => f.id === figure.of)
    const of = whole ? many(now, whole, row) : null
    const share = of === null ? null : shareText(n, of)
    return [part, label, figure.label, figure.unit, valueOf(figure, n), of, share, ...compared(figure, row)]
  }
  const headings = ['部分', '分类', '项目', '单位', '本期', '占比的总数', '占比']
  const then = ['上年同期', '同比', '上期', '环比']
  return writeSheet({
    name: title,
    above: [
      [`${title}（${periodText(sheet.period)}）`],
      [`填报单位：${committee}　　统计日期：${sheet.today}`],
      [`上年同期：${periodText(sheet.lastYear)}　　上期：${periodText(sheet.before)}`],
    ],
    merges: [1, 2, 3].map((row) => ({ top: row, bottom: row, left: 0, right: headings.length + then.length - 1 })),
    headings: [...headings, ...then],
    widths: [16, 24, 22, 8, 12, 12, 10, 12, 10, 12, 10],
    rows: [
      ...sheetParts.flatMap((part) => part.figures.map((figure) => line(part.title, '合计', figure))),
      ...sheetTables(sheet.list).flatMap((table) =>
        table.rows.flatMap((row) => rowFigures.map((figure) => line(table.title, row.label, figure, row))),
      ),
    ],
  })
}
