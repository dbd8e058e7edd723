import type { FileChild } from 'docx'
import { officeName } from '../../../../records/office'
import { electorsOf } from '../../../../records/governance/turnout'
import { dated, gap, title } from '../kit/headings'
import type { Column } from '../kit/ledger-table'
import type { Letterhead } from '../kit/letterhead'
import { mm, portrait } from '../kit/paper'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { columnMarks, columnValues } from './columns'
import { electionTitle, type ElectionFacts } from './election-facts'
import { dayOrBlank, fact, linesOf, noticeTable, numberOrBlank, orBlank, paragraph, subheading } from './letter'

const columns: readonly Column[] = [
  { heading: '序号', share: 16, place: 'centre' },
  { heading: '姓名', share: 40, place: 'centre' },
  { heading: '竞选职务', share: 50, place: 'centre' },
  { heading: '楼栋或商户', share: 70 },
]

const rowOf = (c: ElectionFacts['candidates'][number], n: number): string[] => [
  String(n + 1),
  c.name,
  c.post ?? '',
  c.unit ?? '',
]

/** The numbered facts of the notice, each with what it says. */
function facts({ election: e, committee, roll }: ElectionFacts): [string, string][] {
  return [
    ['选举时间', dayOrBlank(e.on)],
    ['选举地点', orBlank(e.place)],
    ['应选名额', `${numberOrBlank(e.seats)} 名${committee === '' ? '' : `（${committee}）`}`],
    ['选民人数', `${numberOrBlank(electorsOf(e, roll))} 人`],
  ]
}

const numerals = ['一', '二', '三', '四', '五', '六']

/** 选举公告: when, where, how many seats, who stands. In the order in which the candidates were entered, for no reason else. */
export const electionNotice: PrintedForm<ElectionFacts> = {
  form: { id: 'electionNotice', title: '选举公告', version: 2 },
  landscape: false,
  marks: {
    单位: '本单位名称',
    选举名称: '选举名称',
    选举产生: '选举产生的组织',
    选举时间: '选举日期',
    选举地点: '选举地点',
    应选名额: '应选几名',
    选民人数: '名册上的人数，没有名册的按填写的应到人数',
    公告日期: '公告日期，没有填的按打印的日期',
  },
  lists: {
    候选人: columnMarks(columns, '这名候选人'),
    说明: { 内容: '选举办法与说明的一行' },
  },
  fill: (one, { office, day }) => ({
    单位: officeName(office),
    选举名称: one.election.name,
    选举产生: one.committee,
    选举时间: one.election.on === null ? '' : dayOrBlank(one.election.on),
    选举地点: one.election.place ?? '',
    应选名额: one.election.seats === null ? '' : String(one.election.seats),
    选民人数: String(electorsOf(one.election, one.roll) ?? ''),
    公告日期: dayOrBlank(one.election.noticeOn ?? day),
    候选人: one.candidates.map((c, n) => columnValues(columns, rowOf(c, n))),
    说明: linesOf(one.election.note).map((text) => ({ 内容: text })),
  }),
  build: (all, letterhead, job) =>
    printCopies(all, (one) => notice(one, letterhead), { form: electionNotice.form, letterhead, sheet: portrait, job }),
}

function notice(one: ElectionFacts, { office, day }: Letterhead): FileChild[] {
  const { election: e, candidates } = one
  const items = facts(one)
  const notes = linesOf(e.note)
  return [
    title(electionTitle(e.name, '公告')),
    gap(mm(3)),
    paragraph(`现将${e.name}有关事项公告如下：`),
    ...items.map(([label, says], at) => fact(`${numerals[at]}、${label}`, `${says}。`)),
    ...(candidates.length > 0
      ? [subheading(`${numerals[4]}、候选人`), gap(mm(2)), noticeTable(columns, candidates.map(rowOf)), gap(mm(2))]
      : []),
    ...(notes.length > 0
      ? [
          subheading(`${numerals[candidates.length > 0 ? 5 : 4]}、选举办法与说明`),
          ...notes.map((text, n) => paragraph(text, n === notes.length - 1)),
        ]
      : []),
    ...dated(officeName(office), e.noticeOn ?? day),
  ]
}
