import type { StatutorySheet } from '../../../bridge/calls/mediation-sheet'
import { periodText, type Period } from '../../../records/figures/period'
import { sheetNumber } from '../../../records/mediation/sheet-text'
import { sheetCell, sheetQuery, type SheetFigure, type SheetRow } from '../../../records/mediation/statutory-sheet'
import { Number } from '../../figures/Cell'
import { countText } from '../../kit/count'

interface SheetNumberProps {
  sheet: StatutorySheet
  figure: SheetFigure
  row?: SheetRow
  /** Of another period than the one that is reported. */
  then?: { counts: Readonly<Record<string, number>>; period: Period }
}

/** A number of the sheet, in all or in a row, that opens the cases that it counts. */
export function SheetNumber({ sheet, figure, row, then }: SheetNumberProps) {
  const { counts, period } = then ?? { counts: sheet.now, period: sheet.period }
  const n = counts[sheetCell(figure, row)] ?? 0
  const where = [periodText(period), row?.label ?? ''].filter((text) => text !== '').join(' ')
  const text = figure.sum === 'amount' ? sheetNumber(figure, n) : countText(n)
  return <Number figure={figure} n={n} text={text} query={sheetQuery(figure, period, row)} where={where} />
}
