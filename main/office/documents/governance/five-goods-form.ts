import { chineseDate } from '../../../../records/kit/dates'
import { fiveGoodsKeys, rankOf } from '../../../../records/governance/five-goods'
import { formDocument, pack } from '../kit/form'
import { headLine, title } from '../kit/headings'
import { ledgerTable, type Column } from '../kit/ledger-table'
import { fullName } from '../kit/letterhead'
import { line, looks } from '../kit/lines'
import { landscape } from '../kit/paper'
import type { PrintedForm } from '../printed-form'
import { columnMarks, columnValues } from './columns'

/** A street with its scores of the year, and its total of the year before. */
export interface GoodsLine {
  readonly street: string
  readonly scores: { readonly [K in (typeof fiveGoodsKeys)[number]]: number | null } | null
  readonly total: number | null
  readonly before: number | null
  readonly assessor: string | null
  readonly note: string | null
}

export interface GoodsYear {
  readonly year: number
  readonly streets: readonly GoodsLine[]
}

const columns: readonly Column[] = [
  { heading: '序号', share: 12, place: 'centre' },
  { heading: '路段', share: 34 },
  { heading: '社会治安好', share: 22, place: 'centre' },
  { heading: '城管卫生好', share: 22, place: 'centre' },
  { heading: '经营秩序效益好', share: 30, place: 'centre' },
  { heading: '管委会作用发挥好', share: 34, place: 'centre' },
  { heading: '总分', share: 16, place: 'centre' },
  { heading: '名次', share: 14, place: 'centre' },
  { heading: '上年总分', share: 20, place: 'centre' },
  { heading: '评分人', share: 26 },
  { heading: '备注', share: 31 },
]

const number = (n: number | null | undefined): string => (n == null ? '' : String(n))

function rowsOf({ streets }: GoodsYear): string[][] {
  const totals = streets.map((s) => s.total)
  return streets.map((one, n) => [
    String(n + 1),
    one.street,
    ...fiveGoodsKeys.map((key) => number(one.scores?.[key])),
    number(one.total),
    number(rankOf(one.total, totals)),
    number(one.before),
    one.assessor ?? '',
    one.note ?? '',
  ])
}

const totalOf = ({ streets }: GoodsYear): string =>
  `四项评全 ${streets.filter((s) => s.total !== null).length} / ${streets.length} 条路段`

/** Why a table of 五好 has four columns, on the paper itself. */
const why = '注：名次只在路段之间排，总分相同名次相同；“人口计生”不列入评比。'

/** 五好评比表: the scores of a year, street by street. */
export const fiveGoodsForm: PrintedForm<GoodsYear> = {
  form: { id: 'fiveGoods', title: '平安街店五好评比表', version: 2 },
  landscape: true,
  marks: {
    单位: '本单位全称',
    打印日期: '打印这份表的日期',
    年度: '评比的年度，如 2026',
    合计: '四项评全的路段数和路段总数',
  },
  lists: { 路段: columnMarks(columns, '这条路段') },
  fill: (facts, { office, day }) => ({
    单位: fullName(office),
    打印日期: chineseDate(day),
    年度: String(facts.year),
    合计: totalOf(facts),
    路段: rowsOf(facts).map((row) => columnValues(columns, row)),
  }),
  build: (all, { office, day }) =>
    pack(
      formDocument(
        fiveGoodsForm.form,
        fullName(office),
        landscape,
        all.flatMap((facts, n) => [
          title(`${facts.year}年度${fiveGoodsForm.form.title}`, n > 0),
          ...headLine(landscape, `单位：${fullName(office)}`, `制表日期：${chineseDate(day)}`),
          ledgerTable(landscape, columns, rowsOf(facts), totalOf(facts)),
          line(`${why}\n填表人：　　　　　　　　审核人：`, looks.small, 'left', { before: 120 }),
        ]),
      ),
    ),
}
