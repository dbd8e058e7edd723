import type { FileChild } from 'docx'
import { officeName } from '../../../../records/office'
import { dated, gap, title } from '../kit/headings'
import type { Column } from '../kit/ledger-table'
import type { Letterhead } from '../kit/letterhead'
import { looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { columnMarks, columnValues } from './columns'
import type { CommitteeFacts } from './committee-facts'
import { dayOrBlank, linesOf, noticeTable, paragraph, subheading } from './letter'

const columns: readonly Column[] = [
  { heading: '序号', share: 16, place: 'centre' },
  { heading: '职务', share: 38, place: 'centre' },
  { heading: '姓名', share: 28, place: 'centre' },
  { heading: '分工', share: 60 },
  { heading: '所在商户', share: 48 },
]

const rowOf = (m: CommitteeFacts['members'][number], n: number): string[] => [
  String(n + 1),
  m.post,
  m.name,
  m.duty ?? '',
  m.shop,
]

const term = ({ committee: c }: CommitteeFacts): string => `${dayOrBlank(c.termFrom)}至${dayOrBlank(c.termUntil)}`

/** 管委会公示: who holds which post, for how long, and what the body is for. */
export const committeeNotice: PrintedForm<CommitteeFacts> = {
  form: { id: 'committeeNotice', title: '成员公示', version: 2 },
  landscape: false,
  marks: {
    单位: '本单位名称',
    打印日期: '打印这份公示的日期',
    组织名称: '管委会或其他组织的名称',
    任期: '任期起止',
    联系电话: '本单位的办公电话',
  },
  lists: {
    成员: columnMarks(columns, '这名成员'),
    职责: { 序号: '第几项', 内容: '这一项职责' },
  },
  fill: (facts, { office, day }) => ({
    单位: officeName(office),
    打印日期: dayOrBlank(day),
    组织名称: facts.committee.name,
    任期: term(facts),
    联系电话: office.phone,
    成员: facts.members.map((m, n) => columnValues(columns, rowOf(m, n))),
    职责: linesOf(facts.committee.duties).map((duty, n) => ({ 序号: String(n + 1), 内容: duty })),
  }),
  build: (all, letterhead, job) =>
    printCopies(all, (facts) => notice(facts, letterhead), {
      form: committeeNotice.form,
      letterhead,
      sheet: portrait,
      job,
    }),
}

function notice(facts: CommitteeFacts, { office, day }: Letterhead): FileChild[] {
  const { name } = facts.committee
  const duties = linesOf(facts.committee.duties).map((duty, n) => `${n + 1}. ${duty}`)
  const lines = [...duties, ...(office.phone === '' ? [] : [`联系电话：${office.phone}`])]
  return [
    title(`${name}\n成员公示`),
    gap(mm(2)),
    paragraph(`现将${name}成员公示如下，任期自${term(facts)}。`),
    gap(mm(2)),
    noticeTable(columns, facts.members.map(rowOf)),
    gap(mm(2)),
    ...(duties.length > 0 ? [subheading('主要职责')] : []),
    ...lines.map((text, n) => paragraph(text, n === lines.length - 1)),
    ...dated(officeName(office), day, looks.text.leading),
  ]
}
