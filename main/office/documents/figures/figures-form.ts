import type { Paragraph, Table } from 'docx'
import type { Counts, FigureReport, FigureRow } from '../../../../bridge/calls/figures'
import {
  figureOf,
  figureParts,
  figureRows,
  figuresIn,
  shareOfText,
  type Figure,
} from '../../../../records/figures/figures'
import { chineseDate } from '../../../../records/kit/dates'
import { changeText, periodText } from '../../../../records/figures/period'
import { formDocument, pack } from '../kit/form'
import { gap, heading, headLine, title } from '../kit/headings'
import { ledgerTable, type Column } from '../kit/ledger-table'
import { fullName } from '../kit/letterhead'
import { line, looks } from '../kit/lines'
import { landscape } from '../kit/paper'
import type { PrintedForm } from '../printed-form'

const wholeColumns: readonly Column[] = [
  { heading: '部分', share: 26 },
  { heading: '项目', share: 44 },
  { heading: '单位', share: 14, place: 'centre' },
  { heading: '本期', share: 20, place: 'right' },
  { heading: '占比（件数 / 总数）', share: 46, place: 'right' },
  { heading: '上年同期', share: 22, place: 'right' },
  { heading: '同比', share: 22, place: 'right' },
  { heading: '上期', share: 22, place: 'right' },
  { heading: '环比', share: 22, place: 'right' },
]

const number = (counts: Counts, id: string): number => counts[id] ?? 0

/** What a figure was, and how it has changed; blank where it is only known as of today. */
const compared = (figure: Figure, then: Counts, now: number): [string, string] =>
  figure.asOf === 'today' ? ['', ''] : [String(number(then, figure.id)), changeText(number(then, figure.id), now)]

/** Every figure of the report in a line of its own. */
function wholeRows(report: FigureReport): string[][] {
  const rows = figureParts.flatMap(({ id: part, title: name }) =>
    figuresIn(report, part).map((figure) => {
      const n = number(report.total, figure.id)
      return [
        name,
        figure.label,
        figure.unit,
        String(n),
        figure.of ? shareOfText(n, number(report.total, figure.of)) : '',
        ...compared(figure, report.lastYearTotal, n),
        ...compared(figure, report.beforeTotal, n),
      ]
    }),
  )
  const { total, lastYear, before } = report.tasks
  const tasks = [
    '周期工作',
    '按时完成',
    '次',
    String(total.done),
    shareOfText(total.done, total.of),
    String(lastYear.done),
    changeText(lastYear.done, total.done),
    String(before.done),
    changeText(before.done, total.done),
  ]
  return total.of + lastYear.of + before.of > 0 ? [...rows, tasks] : rows
}

/** The name of a row's heading: 路段、片组、业态、月份. */
const rowsLabel = (report: FigureReport): string => figureRows.find((r) => r.code === report.by)!.label

/** What stands in a cell of a table by rows: the number, and of a share also what it is of. */
const cellText = (row: FigureRow, figure: Figure): string => {
  const n = number(row.n, figure.id)
  return figure.of ? `${n} / ${number(row.n, figure.of)}` : String(n)
}

interface PartTable {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: string[][]
}

/** One table for each part whose figures have rows, and one of the recurring work. */
function partTables(report: FigureReport): PartTable[] {
  const label: Column = { heading: rowsLabel(report), share: 40 }
  const total: FigureRow = { id: null, label: '合计', n: report.total }
  const tables = figureParts.flatMap(({ id, title: name }): PartTable[] => {
    const shown = figuresIn(report, id, true)
    if (shown.length === 0) return []
    return [
      {
        title: `${name}（按${rowsLabel(report)}）`,
        columns: [label, ...shown.map((f): Column => ({ heading: f.label, share: 22, place: 'right' }))],
        rows: [...report.rows, total].map((row) => [row.label, ...shown.map((f) => cellText(row, f))]),
      },
    ]
  })
  const lists = figuresIn(report, 'checks').filter((f) => f.dated !== undefined)
  const byList: PartTable = {
    title: '检查（按检查表）',
    columns: [
      { heading: '检查表', share: 60 },
      ...lists.map((f): Column => ({ heading: f.label, share: 22, place: 'right' })),
    ],
    rows: report.lists.map((row) => [row.label, ...lists.map((f) => cellText(row, f))]),
  }
  const tasks: PartTable = {
    title: `周期工作（按${rowsLabel(report)}）`,
    columns: [label, { heading: '完成 / 应完成', share: 30, place: 'right' }],
    rows: [...report.tasks.rows, report.tasks.total].map((row) => [row.label, shareOfText(row.done, row.of)]),
  }
  return [...tables, ...(report.lists.length > 0 ? [byList] : []), ...(report.tasks.rows.length > 0 ? [tasks] : [])]
}

/** How each figure is counted, a sentence for each. */
function explanations(report: FigureReport): string[] {
  const ids = figureParts.flatMap(({ id }) => figuresIn(report, id).map((f) => f.id))
  return [
    ...ids.map((id) => `${figureOf(id).label}：${figureOf(id).counted}。`),
    '周期工作：应完成日期在本期内、已经到期或已经登记的各次；完成包括补做。',
    '同比 =（本期 − 上年同期）÷ 上年同期，环比 =（本期 − 上期）÷ 上期；上年同期或上期为 0 的不算百分比，写“—”。',
    '按今天的情况统计的项目没有同比和环比。',
  ]
}

const scope = (report: FigureReport): string =>
  [periodText(report.period), report.withinLabel].filter((text) => text !== '').join('　')

/** 统计报表: the figures of a period with what they were a year ago and in the period before, row by row, and how each is counted. */
export const figuresForm: PrintedForm<FigureReport> = {
  form: { id: 'figures', title: '统计报表', version: 1 },
  landscape: true,
  marks: {
    单位: '本单位全称',
    打印日期: '打印这份表的日期',
    统计时间: '统计的时间，如 2026年第三季度',
    范围: '路段、片组或业态；全部时为空',
  },
  lists: {
    项目: {
      部分: '店铺、检查、隐患…',
      项目: '统计项目',
      单位: '家、处、店次…',
      本期: '本期数',
      占比: '件数 / 总数和百分比',
      上年同期: '上年同期数',
      同比: '与上年同期相比',
      上期: '上期数',
      环比: '与上期相比',
    },
    说明: { 说明: '一个项目怎样计数' },
  },
  fill: (report, { office, day }) => ({
    单位: fullName(office),
    打印日期: chineseDate(day),
    统计时间: periodText(report.period),
    范围: report.withinLabel,
    项目: wholeRows(report).map(([部分, 项目, 单位, 本期, 占比, 上年同期, 同比, 上期, 环比]) => ({
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
    说明: explanations(report).map((sentence) => ({ 说明: sentence })),
  }),
  build: (all, { office, day }) =>
    pack(
      formDocument(
        figuresForm.form,
        fullName(office),
        landscape,
        all.flatMap((report, n): (Paragraph | Table)[] => [
          title(`${figuresForm.form.title}（${scope(report)}）`, n > 0),
          ...headLine(landscape, `单位：${fullName(office)}`, `制表日期：${chineseDate(day)}`),
          ledgerTable(landscape, wholeColumns, wholeRows(report)),
          ...partTables(report).flatMap((table) => [
            heading(table.title),
            ledgerTable(landscape, table.columns, table.rows),
          ]),
          gap(120),
          heading('计数说明'),
          ...explanations(report).map((sentence) => line(sentence, looks.small)),
        ]),
      ),
    ),
}
