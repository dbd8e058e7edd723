import type { FileChild } from 'docx'
import { officeName } from '../../../../records/office'
import { percent } from '../../../../records/kit/share'
import { attendedOf, electorsOf } from '../../../../records/governance/turnout'
import { dated, gap, title } from '../kit/headings'
import type { Letterhead } from '../kit/letterhead'
import { mm, portrait } from '../kit/paper'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { columnMarks, columnValues } from './columns'
import { electionTitle, type ElectionFacts } from './election-facts'
import { dayOrBlank, noticeTable, numberOrBlank, orBlank, paragraph, type NoticeColumn } from './letter'

const columns: readonly NoticeColumn[] = [
  { heading: '序号', share: 16, place: 'centre' },
  { heading: '姓名', share: 40, place: 'centre' },
  { heading: '竞选职务', share: 46, place: 'centre' },
  { heading: '得票', share: 34, place: 'centre', byHand: true },
  { heading: '结果', share: 30, place: 'centre', byHand: true },
]

/** Candidates by their votes, as a result is read out. */
const rows = ({ candidates }: ElectionFacts): string[][] =>
  candidates
    .toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1))
    .map((c, n) => [
      String(n + 1),
      c.name,
      c.post ?? '',
      c.votes === null ? '' : String(c.votes),
      c.elected ? '当选' : '',
    ])

/** 应到 155 人，实到 137 人，到会率 88% */
function attendance({ election: e, roll }: ElectionFacts): string {
  const electors = electorsOf(e, roll)
  const attended = attendedOf(roll)
  const share = attended !== null && electors !== null ? percent(attended, electors) : null
  return `应到 ${numberOrBlank(electors)} 人，实到 ${numberOrBlank(attended)} 人${share === null ? '' : `，到会率 ${share}%`}`
}

function ballots({ election: e }: ElectionFacts): string {
  const { ballotsOut: out, ballotsBack: back, ballotsValid: valid } = e
  const spoilt = back !== null && valid !== null && back >= valid ? back - valid : null
  return `发出选票 ${numberOrBlank(out)} 张，收回 ${numberOrBlank(back)} 张，其中有效票 ${numberOrBlank(valid)} 张、无效票 ${numberOrBlank(spoilt)} 张`
}

/** Nobody is elected where nobody stood: that number is a blank, never a nought. */
function seats({ election: e, candidates }: ElectionFacts): string {
  const elected = candidates.length > 0 ? candidates.filter((c) => c.elected).length : null
  return `应选 ${numberOrBlank(e.seats)} 名，当选 ${numberOrBlank(elected)} 名`
}

/** 选举结果公告: turnout, ballots, votes and who is elected. A tie is for the meeting; the paper says what was marked. */
export const electionResult: PrintedForm<ElectionFacts> = {
  form: { id: 'electionResult', title: '选举结果公告', version: 2 },
  landscape: false,
  marks: {
    单位: '本单位名称',
    打印日期: '打印这份公告的日期',
    选举名称: '选举名称',
    选举时间: '选举日期',
    选举地点: '选举地点',
    到会情况: '应到、实到和到会率',
    选票情况: '发出、收回、有效、无效的选票',
    名额情况: '应选和当选的名额',
  },
  lists: { 候选人: columnMarks(columns, '这名候选人') },
  fill: (one, { office, day }) => ({
    单位: officeName(office),
    打印日期: dayOrBlank(day),
    选举名称: one.election.name,
    选举时间: one.election.on === null ? '' : dayOrBlank(one.election.on),
    选举地点: one.election.place ?? '',
    到会情况: attendance(one),
    选票情况: ballots(one),
    名额情况: seats(one),
    候选人: rows(one).map((row) => columnValues(columns, row)),
  }),
  build: (all, letterhead, job) =>
    printCopies(all, (one) => notice(one, letterhead), { form: electionResult.form, letterhead, sheet: portrait, job }),
}

function notice(one: ElectionFacts, { office, day }: Letterhead): FileChild[] {
  const { name, on, place } = one.election
  return [
    title(electionTitle(name, '结果公告')),
    gap(mm(3)),
    paragraph(`${name}于${dayOrBlank(on)}在${orBlank(place)}举行。${attendance(one)}；${ballots(one)}。`),
    paragraph(`${seats(one)}。现将得票和当选情况公告如下：`),
    gap(mm(3)),
    noticeTable(columns, rows(one)),
    ...dated(officeName(office), day),
  ]
}
