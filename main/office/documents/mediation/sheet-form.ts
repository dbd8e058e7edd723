import type { Paragraph, Table } from 'docx'
import type { Counts } from '../../../../bridge/calls/figures'
import type { StatutorySheet } from '../../../../bridge/calls/mediation-sheet'
import { shareOfText } from '../../../../records/figures/figures'
import { changeText, periodText } from '../../../../records/figures/period'
import { chineseDate } from '../../../../records/kit/dates'
import { categoryLists } from '../../../../records/mediation/dispute-categories'
import { sheetNumber, sheetRules, successText } from '../../../../records/mediation/sheet-text'
import {
  rowFigures,
  sheetBalance,
  sheetCell,
  sheetFigures,
  sheetParts,
  sheetTables,
  type SheetFigure,
  type SheetTable,
} from '../../../../records/mediation/statutory-sheet'
import { formDocument, pack } from '../kit/form'
import { gap, heading, headLine, title } from '../kit/headings'
import { ledgerTable, type Column } from '../kit/ledger-table'
import { line, looks } from '../kit/lines'
import { landscape } from '../kit/paper'
import type { PrintedForm } from '../printed-form'

/** The sheet with the committee that hands it in. */
export interface SheetPaper {
  readonly sheet: StatutorySheet
  readonly committee: string
}

const many = (counts: Counts, figure: SheetFigure): number => counts[sheetCell(figure)] ?? 0

const wholeColumns: readonly Column[] = [
  { heading: '部分', share: 32 },
  { heading: '项目', share: 40 },
  { heading: '单位', share: 10, place: 'centre' },
  { heading: '本期', share: 26, place: 'right' },
  { heading: '占比（件数 / 总数）', share: 44, place: 'right' },
  { heading: '上年同期', share: 26, place: 'right' },
  { heading: '同比', share: 20, place: 'right' },
  { heading: '上期', share: 26, place: 'right' },
  { heading: '环比', share: 20, place: 'right' },
]

/** Every figure of the whole in a line, and the share of success with what it is a share of. */
function wholeRows({ now, lastYearCounts, beforeCounts }: StatutorySheet): string[][] {
  const then = (figure: SheetFigure, counts: Counts): string[] => [
    sheetNumber(figure, many(counts, figure)),
    changeText(many(counts, figure), many(now, figure)),
  ]
  const rows = sheetParts.flatMap((part) =>
    part.figures.map((figure) => {
      const whole = figure.of && sheetFigures.find((f) => f.id === figure.of)
      return [
        part.title,
        figure.label,
        figure.unit,
        sheetNumber(figure, many(now, figure)),
        whole ? shareOfText(many(now, figure), many(now, whole)) : '',
        ...then(figure, lastYearCounts),
        ...then(figure, beforeCounts),
      ]
    }),
  )
  const success = [
    '案件',
    '调解成功率',
    '',
    '',
    successText(now),
    successText(lastYearCounts),
    '',
    successText(beforeCounts),
    '',
  ]
  return [...rows.slice(0, sheetBalance.length), success, ...rows.slice(sheetBalance.length)]
}

const tableColumns = ({ heading: name }: SheetTable): Column[] => [
  { heading: name, share: 44 },
  ...sheetBalance.map((f): Column => ({ heading: f.label, share: 20, place: 'right' })),
  { heading: '成功率（成功 / 总数）', share: 40, place: 'right' },
  ...rowFigures
    .slice(sheetBalance.length)
    .map((f): Column => ({ heading: `${f.label}（${f.unit}）`, share: 28, place: 'right' })),
]

function tableRows({ rows }: SheetTable, { now }: StatutorySheet): string[][] {
  return rows.map((row) => {
    const cells = rowFigures.map((figure) => sheetNumber(figure, now[sheetCell(figure, row)] ?? 0))
    const [balance, sums] = [cells.slice(0, sheetBalance.length), cells.slice(sheetBalance.length)]
    return [row.isWithin ? `　其中：${row.label}` : row.label, ...balance, successText(now, row), ...sums]
  })
}

const listName = ({ list }: StatutorySheet): string => categoryLists.find((l) => l.code === list)!.label

/** How everything on the sheet is counted. */
const explanations = (): string[] => [...sheetFigures.map((f) => `${f.label}：${f.counted}。`), ...sheetRules]

/** 人民调解案件统计表: what was accepted in a period and what has become of it, by kind, source and grade (domain.md 1.6). */
export const statutorySheetForm: PrintedForm<SheetPaper> = {
  form: { id: 'statutorySheet', title: '人民调解案件统计表', version: 1 },
  landscape: true,
  marks: {
    填报单位: '调解委员会名称',
    打印日期: '打印这份表的日期',
    统计时间: '统计的时间，如 2026年第三季度',
    口径: '纠纷类型用的口径',
    成功率: '成功件数 / 案件总数和百分比',
  },
  lists: {
    项目: {
      部分: '案件、协议形式、化解层级…',
      项目: '统计项目',
      单位: '件、人、元…',
      本期: '本期数',
      占比: '件数 / 总数和百分比',
      上年同期: '上年同期数',
      同比: '与上年同期相比',
      上期: '上期数',
      环比: '与上期相比',
    },
    分类: {
      表: '纠纷类型、案件来源、难易程度',
      名称: '类型、来源或等级',
      总数: '案件总数',
      成功: '调解成功',
      不成: '调解不成',
      撤回拒绝: '撤回或拒绝',
      未结: '还在调解',
      成功率: '成功 / 总数和百分比',
      人数: '涉及当事人',
      金额: '涉及金额',
    },
    说明: { 说明: '一个项目怎样计数' },
  },
  fill: ({ sheet, committee }, { day }) => ({
    填报单位: committee,
    打印日期: chineseDate(day),
    统计时间: periodText(sheet.period),
    口径: listName(sheet),
    成功率: successText(sheet.now),
    项目: wholeRows(sheet).map(([部分, 项目, 单位, 本期, 占比, 上年同期, 同比, 上期, 环比]) => ({
      部分: 部分!,
      项目: 项目!,
      单位: 单位!,
      本期: 本期!,
      占比: 占比!,
      上年同期: 上年同期!,
      同比: 同比!,
      上期: 上期!,
      环比: 环比!,
    })),
    分类: sheetTables(sheet.list).flatMap((table) =>
      tableRows(table, sheet).map(([名称, 总数, 成功, 不成, 撤回拒绝, 未结, 成功率, 人数, 金额]) => ({
        表: table.title,
        名称: 名称!,
        总数: 总数!,
        成功: 成功!,
        不成: 不成!,
        撤回拒绝: 撤回拒绝!,
        未结: 未结!,
        成功率: 成功率!,
        人数: 人数!,
        金额: 金额!,
      })),
    ),
    说明: explanations().map((sentence) => ({ 说明: sentence })),
  }),
  build: (all, { day }) =>
    pack(
      formDocument(
        statutorySheetForm.form,
        all[0]?.committee ?? '',
        landscape,
        all.flatMap(({ sheet, committee }, n): (Paragraph | Table)[] => [
          title(`${statutorySheetForm.form.title}（${periodText(sheet.period)}）`, n > 0),
          ...headLine(landscape, `填报单位：${committee}`, `制表日期：${chineseDate(day)}`),
          ledgerTable(landscape, wholeColumns, wholeRows(sheet)),
          ...sheetTables(sheet.list).flatMap((table, at) => [
            heading(at === 0 ? `${table.title} · ${listName(sheet)}` : table.title),
            ledgerTable(landscape, tableColumns(table), tableRows(table, sheet)),
          ]),
          gap(120),
          heading('计数说明'),
          ...explanations().map((sentence) => line(sentence, looks.small)),
        ]),
      ),
    ),
}
