import { chineseDate } from '../../../../records/kit/dates'
import { fiveHavesKeys, lackText } from '../../../../records/governance/five-haves'
import { pairText } from '../../../../records/kit/share'
import { formDocument, pack } from '../kit/form'
import { headLine, title } from '../kit/headings'
import { ledgerTable, type Column } from '../kit/ledger-table'
import { fullName } from '../kit/letterhead'
import { line, looks } from '../kit/lines'
import { landscape } from '../kit/paper'
import type { PrintedForm } from '../printed-form'
import { columnMarks, columnValues } from './columns'

/** A street with its latest self-check, of which nothing may be known. */
export interface HavesLine {
  readonly street: string
  readonly head: string | null
  readonly ticks: { readonly [K in (typeof fiveHavesKeys)[number]]: boolean | null } | null
  readonly reached: boolean | null
  readonly on: string | null
  readonly checker: string | null
}

const columns: readonly Column[] = [
  { heading: '序号', share: 12, place: 'centre' },
  { heading: '路段', share: 36 },
  { heading: '责任人', share: 20 },
  { heading: '标牌', share: 16, place: 'centre' },
  { heading: '制度', share: 16, place: 'centre' },
  { heading: '巡逻队', share: 16, place: 'centre' },
  { heading: '警灯', share: 16, place: 'centre' },
  { heading: '台账', share: 16, place: 'centre' },
  { heading: '达标', share: 16, place: 'centre' },
  { heading: '自查日期', share: 26, place: 'centre' },
  { heading: '自查人', share: 26 },
  { heading: '还缺什么', share: 45 },
]

const has = (answer: boolean | null | undefined): string => (answer == null ? '' : answer ? '有' : '无')

function rowOf(one: HavesLine, n: number): string[] {
  return [
    String(n + 1),
    one.street,
    one.head ?? '',
    ...fiveHavesKeys.map((key) => has(one.ticks?.[key])),
    one.reached === null ? '' : one.reached ? '达标' : '未达标',
    one.on ?? '',
    one.checker ?? '',
    one.ticks ? lackText(one.ticks) : '',
  ]
}

/** 达标 12 / 56 条（21%）；未达标 30 条；没有查全 14 条 */
function totalOf(streets: readonly HavesLine[]): string {
  const count = (reached: boolean | null) => streets.filter((s) => s.reached === reached).length
  return `达标 ${pairText(count(true), streets.length, '条')}；未达标 ${count(false)} 条；没有查全 ${count(null)} 条`
}

/** 五有自查表: all streets, the latest self-check of each. */
export const fiveHavesForm: PrintedForm<readonly HavesLine[]> = {
  form: { id: 'fiveHaves', title: '平安街店五有自查表', version: 2 },
  landscape: true,
  marks: { 单位: '本单位全称', 打印日期: '打印这份表的日期', 合计: '达标、未达标和没有查全的路段数' },
  lists: {
    路段: columnMarks(columns, '这条路段'),
  },
  fill: (streets, { office, day }) => ({
    单位: fullName(office),
    打印日期: chineseDate(day),
    合计: totalOf(streets),
    路段: streets.map((one, n) => columnValues(columns, rowOf(one, n))),
  }),
  build: (all, { office, day }) =>
    pack(
      formDocument(
        fiveHavesForm.form,
        fullName(office),
        landscape,
        all.flatMap((streets, n) => [
          title(fiveHavesForm.form.title, n > 0),
          ...headLine(landscape, `单位：${fullName(office)}`, `制表日期：${chineseDate(day)}`),
          ledgerTable(landscape, columns, streets.map(rowOf), totalOf(streets)),
          line(
            '注：每条路段取最近一次自查，空格是还没有查的。\n填表人：　　　　　　　　审核人：',
            looks.small,
            'left',
            { before: 120 },
          ),
        ]),
      ),
    ),
}
