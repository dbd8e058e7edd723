import { childrenOf, readRecord, titlesOf } from '../../../db/records'
import { candidate } from '../../../records/governance/candidate'
import { committee } from '../../../records/governance/committee'
import { committeeMember } from '../../../records/governance/committee-member'
import { election } from '../../../records/governance/election'
import { elector } from '../../../records/governance/elector'
import { inspection } from '../../../records/checks/inspection'
import { dayOf } from '../../../records/kit/dates'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { fiveGoods } from '../../../records/governance/five-goods'
import { fiveHaves } from '../../../records/governance/five-haves'
import type { Handlers, OfficeContext } from '../context'
import type { CommitteeFacts } from '../documents/governance/committee-facts'
import { committeeNotice } from '../documents/governance/committee-notice'
import type { ElectionFacts } from '../documents/governance/election-facts'
import { electionNotice } from '../documents/governance/election-notice'
import { electionResult } from '../documents/governance/election-result'
import { fiveGoodsForm } from '../documents/governance/five-goods-form'
import { fiveHavesForm } from '../documents/governance/five-haves-form'
import { postPlates } from '../documents/governance/post-plates'
import { redFlagForm } from '../documents/governance/red-flag-form'
import { fileName } from '../documents/kit/file-name'
import { makePaper } from '../documents/make-paper'
import { mustRead } from '../records/selection'
import { checkedStreets, redFlagsOf, scoredStreets } from './streets'

/** The papers of self-governance. None of them carries a phone. */
export const governancePapers: Handlers<
  | 'paper.fiveHaves'
  | 'paper.fiveGoods'
  | 'paper.redFlags'
  | 'paper.committeeNotice'
  | 'paper.postPlates'
  | 'paper.electionNotice'
  | 'paper.electionResult'
> = {
  async 'paper.fiveHaves'(_input, context, job) {
    mustRead(fiveHaves, context.actor.role)
    const streets = (await checkedStreets(context.file.read)).map(({ name, head, last }) => {
      const ticks = (last?.values ?? null) as RecordOf<typeof fiveHaves> | null
      const { reached = null, on = null, checker = null } = ticks ?? {}
      return { street: name, head, ticks, reached, on, checker }
    })
    mustBeSome(streets, '还没有路段，请先到「路段」里新建。')
    return makePaper(context, fiveHavesForm, [streets], fileName('五有自查表', dayOf(new Date())), { job })
  },

  async 'paper.fiveGoods'({ year }, context, job) {
    mustRead(fiveGoods, context.actor.role)
    const streets = (await scoredStreets(context.file.read, year)).map(({ name, now, before }) => {
      const scores = (now?.values ?? null) as RecordOf<typeof fiveGoods> | null
      const last = before?.values as RecordOf<typeof fiveGoods> | undefined
      const { total = null, assessor = null, note = null } = scores ?? {}
      return { street: name, scores, total, before: last?.total ?? null, assessor, note }
    })
    mustBeSome(streets, '还没有路段，请先到「路段」里新建。')
    return makePaper(context, fiveGoodsForm, [{ year, streets }], fileName('五好评比表', `${year}年度`), { job })
  },

  async 'paper.redFlags'({ section, month }, context, job) {
    mustRead(inspection, context.actor.role)
    const { street, shops, checked } = await redFlagsOf(context.file.read, section, month)
    mustBeSome(checked, '这条路段这个月还没有门前三包检查记录，请先检查再出红旗榜。')
    const passed = checked.filter((s) => s.failed === 0)
    const facts = { street, month, shops, checked: checked.length, passed }
    return makePaper(context, redFlagForm, [facts], fileName('红旗榜', street, month), { job })
  },

  async 'paper.committeeNotice'({ committee: id }, context, job) {
    const facts = await committeeFacts(context, id)
    const { termFrom, termUntil, name } = facts.committee
    const blanks = termFrom === null || termUntil === null ? ['任期'] : []
    return makePaper(context, committeeNotice, [facts], fileName('公示', name), { job, blanks })
  },

  async 'paper.postPlates'({ committee: id }, context, job) {
    const facts = await committeeFacts(context, id)
    const blanks = facts.members.some((m) => m.duty === null) ? ['分工'] : []
    return makePaper(context, postPlates, [facts], fileName('岗位牌', facts.committee.name), { job, blanks })
  },

  async 'paper.electionNotice'({ election: id }, context, job) {
    const facts = await electionFacts(context, id)
    const name = fileName('选举公告', facts.election.name)
    return makePaper(context, electionNotice, [facts], name, { job, blanks: lacking(facts, ['on', 'place', 'seats']) })
  },

  async 'paper.electionResult'({ election: id }, context, job) {
    const facts = await electionFacts(context, id)
    mustBeSome(facts.candidates, '还没有候选人，请先填候选人和得票再出结果公告。')
    const wanted = ['on', 'place', 'seats', 'ballotsOut', 'ballotsBack', 'ballotsValid'] as const
    const name = fileName('选举结果公告', facts.election.name)
    const isOpen = !facts.candidates.some((c) => c.elected)
    const blanks = [...lacking(facts, wanted), ...(isOpen ? ['当选人'] : [])]
    return makePaper(context, electionResult, [facts], name, { job, blanks })
  },
}

function mustBeSome(all: readonly unknown[], sentence: string): void {
  if (all.length === 0) throw new Said('missing', sentence)
}

/** Who has no place comes behind those who have one, in the order in which they were entered. */
const placeOf = ({ place }: { place: number | null }): number => place ?? Number.MAX_SAFE_INTEGER

/** Labels of facts of an election that a paper leaves blank. */
const lacking = ({ election: e }: ElectionFacts, keys: readonly (keyof typeof election.fields)[]): string[] =>
  keys.filter((key) => e[key] === null).map((key) => election.fields[key].label)

async function committeeFacts({ file: { read }, actor }: OfficeContext, id: string): Promise<CommitteeFacts> {
  mustRead(committeeMember, actor.role)
  const record = await readRecord(read, committee, id)
  if (!record) throw new Said('missing', '这个组织已经不在了，请回到列表重新查找。')
  const rows = await childrenOf(read, committeeMember, id)
  const titles = await titlesOf(read, committeeMember, rows)
  const today = dayOf(new Date())
  const members = rows
    .map((row) => row.values as RecordOf<typeof committeeMember>)
    .filter((m) => m.until === null || m.until >= today)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ name, post, duty, shop }) => ({ name, post, duty, shop: shop === null ? '' : (titles[shop] ?? '') }))
  mustBeSome(members, '还没有在任的成员，请先填成员再打印。')
  return { committee: record.values as RecordOf<typeof committee>, members }
}

async function electionFacts({ file: { read }, actor }: OfficeContext, id: string): Promise<ElectionFacts> {
  mustRead(elector, actor.role)
  const record = await readRecord(read, election, id)
  if (!record) throw new Said('missing', '这次选举已经不在了，请回到列表重新查找。')
  const roll = await childrenOf(read, elector, id)
  const titles = await titlesOf(read, election, [record])
  const values = record.values as RecordOf<typeof election>
  return {
    election: values,
    committee: values.committee === null ? '' : (titles[values.committee] ?? ''),
    roll: { electors: roll.length, attended: roll.filter((e) => e.values['attended'] === true).length },
    candidates: (await childrenOf(read, candidate, id))
      .map((row) => row.values as RecordOf<typeof candidate>)
      .toSorted((a, b) => placeOf(a) - placeOf(b)),
  }
}
