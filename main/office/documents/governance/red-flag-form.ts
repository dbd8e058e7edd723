import type { FileChild, Paragraph } from 'docx'
import { chineseDate } from '../../../../records/kit/dates'
import { officeName } from '../../../../records/office'
import { pairText } from '../../../../records/kit/share'
import { dated, gap, title } from '../kit/headings'
import type { Column } from '../kit/ledger-table'
import type { Letterhead } from '../kit/letterhead'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { noticeTable, paragraph } from './letter'

/** What the checks of a street came to in a month: how many shops there are, how many were checked, which passed every check. */
export interface RedFlagFacts {
  readonly street: string
  /** `YYYY-MM` */
  readonly month: string
  readonly shops: number
  readonly checked: number
  readonly passed: readonly { readonly name: string; readonly place: string }[]
}

const monthText = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/** Never the winners alone: of how many shops, of which so many were looked at. */
function figures({ shops, checked, passed }: RedFlagFacts): string {
  const unseen = shops - checked
  return `本路段营业商户 ${shops} 家，本月检查门前三包 ${checked} 家，历次检查均合格 ${pairText(passed.length, checked, '家')}${
    unseen > 0 ? `，另有 ${unseen} 家本月未检查` : ''
  }。`
}

const columns: readonly Column[] = [
  { heading: '门牌', share: 26 },
  { heading: '商户', share: 56 },
  { heading: '门牌', share: 26 },
  { heading: '商户', share: 56 },
]

/** Two shops a row. */
const rows = ({ passed }: RedFlagFacts): string[][] =>
  Array.from({ length: Math.ceil(passed.length / 2) }, (_, n) =>
    passed.slice(2 * n, 2 * n + 2).flatMap(({ place, name }) => [place, name]),
  )

/** 红旗榜: the shops of a street that passed every check of 门前三包 in a month. */
export const redFlagForm: PrintedForm<RedFlagFacts> = {
  form: { id: 'redFlags', title: '门前三包红旗榜', version: 2 },
  landscape: false,
  marks: {
    单位: '本单位名称',
    打印日期: '打印这份榜的日期',
    路段: '路段名称',
    月份: '哪个月，如 2026年11月',
    情况: '营业、检查、合格各多少家的一句话',
  },
  lists: { 红旗商户: { 序号: '第几家', 门牌: '门牌', 店招名称: '店招名称' } },
  fill: (facts, { office, day }) => ({
    单位: officeName(office),
    打印日期: chineseDate(day),
    路段: facts.street,
    月份: monthText(facts.month),
    情况: figures(facts),
    红旗商户: facts.passed.map((s, n) => ({ 序号: String(n + 1), 门牌: s.place, 店招名称: s.name })),
  }),
  build: (all, letterhead, job) =>
    printCopies(all, (facts) => list(facts, letterhead), { form: redFlagForm.form, letterhead, sheet: portrait, job }),
}

const list = (facts: RedFlagFacts, { office, day }: Letterhead): FileChild[] => [
  title(redFlagForm.form.title),
  line(`${facts.street}　${monthText(facts.month)}`, looks.textHeading, 'centre', { after: 160 }),
  paragraph(figures(facts), true),
  gap(mm(3)),
  facts.passed.length > 0 ? noticeTable(columns, rows(facts)) : paragraph('本月没有历次检查均合格的商户。', true),
  ...signed(officeName(office), day, facts.passed.length),
]

/** A longer list fills its page: it is not carried over for the sake of a date, which then stands behind the name. */
const roomForDate = 34

function signed(office: string, day: string, shops: number): Paragraph[] {
  if (shops <= roomForDate) return dated(office, day, looks.text.leading)
  return [line(`${office}　${chineseDate(day)}`, looks.text, 'right', { before: 120, right: 4 * looks.text.size * 20 })]
}
