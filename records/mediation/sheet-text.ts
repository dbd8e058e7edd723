import { shareOfText } from '../figures/figures'
import { rulesOf } from '../kit/kinds'
import { mediationCase } from './mediation-case'
import { sheetBalance, sheetCell, type SheetFigure, type SheetRow } from './statutory-sheet'

type Counts = Readonly<Record<string, number>>

/** A figure as it is printed: money in 元, everything else as it is. */
export const sheetNumber = ({ sum }: SheetFigure, n: number): string =>
  sum === 'amount' ? rulesOf(mediationCase.fields.amount).show(n, mediationCase.fields.amount) : String(n)

/** 116 / 120 · 96.7 %: settled out of everything that was accepted, in all or in a row. */
export function successText(counts: Counts, row?: SheetRow): string {
  const [accepted, settled] = sheetBalance.map((figure) => counts[sheetCell(figure, row)] ?? 0)
  return shareOfText(settled!, accepted!)
}

/** How the sheet is counted, a sentence for each figure, and what holds for all of them. */
export const sheetRules: readonly string[] = [
  '受理日期在本期内的案件为一批，看到统计当天为止的结果：案件总数 = 调解成功 + 调解不成 + 撤回或拒绝 + 还在调解。',
  '调解成功率 = 调解成功 ÷ 案件总数，写明成功件数和总数；还在调解的算在总数里。',
  '上年同期和上期各按自己的一批案件，同样看到统计当天为止的结果。',
  '同比 =（本期 − 上年同期）÷ 上年同期，环比 =（本期 − 上期）÷ 上期；上年同期或上期为 0 的不算百分比，写“—”。',
]
