import type { Issued } from '../../../bridge/paper-shapes'
import { listIssued } from '../../../db/issued-papers'
import { childrenOf, readRecord } from '../../../db/records'
import { hazard } from '../../../records/checks/hazard'
import { Said } from '../../../records/kit/said'
import type { RecordOf } from '../../../records/kit/register'
import { recheck } from '../../../records/checks/recheck'
import type { RegisterId } from '../../../records/registers'
import type { Handlers, Job, OfficeContext } from '../context'
import { unitOf, type HazardFacts } from '../documents/hazards/hazard-facts'
import { hazardNotice } from '../documents/hazards/notice'
import { recheckRecord } from '../documents/hazards/recheck-record'
import { hazardReport } from '../documents/hazards/report-letter'
import type { PrintedForm } from '../documents/printed-form'
import { chosenIds, mustRead, type ParsedSelection } from '../records/selection'
import { gatherHazards, type GatheredHazard } from './gather-hazards'
import { issue, issuedLines, issueState, type Issuing, type Subject } from '../issuing/issuing'
import { tellShops } from './told-shops'
import { wordingOf } from './wording'

/** Notices of one print. */
const mostNotices = 200

/** The papers about a hazard: their form, what their files are called, and what they want filled in. */
const notice = {
  form: hazardNotice,
  called: '隐患告知书',
  wants: ['被检查单位', '地址', '负责人', '电话', '检查人', '部位', '整改要求', '整改期限', '安全措施'],
}
const recheckPaper = { form: recheckRecord, called: '复查记录', wants: ['负责人', '电话', '复查人', '复查意见'] }
const letter = { form: hazardReport, called: '上报函', wants: [] }
type PaperAbout = Pick<Issuing<HazardFacts>, 'form' | 'called' | 'wants'>

/** What people call these papers, by the ids of their forms. */
export const hazardPaperTitles = Object.fromEntries(
  [notice, recheckPaper, letter].map(({ form, called }) => [form.form.id, called]),
)

export const hazardPaperCalls: Handlers<'hazard.notice' | 'hazard.letter' | 'hazard.recheckRecord' | 'hazard.papers'> =
  {
    async 'hazard.notice'({ selection, renew }, context, job) {
      const all = await chosen(context, selection)
      for (const { facts, record } of all) mustBeTold(facts, hazard.title(record.values as never))
      return issueAbout(context, notice, all.map(subject), renew, job)
    },

    async 'hazard.letter'({ id, renew }, context, job) {
      const [one] = await chosen(context, { ids: [id] })
      const { reportedOn, reportedTo, reportNumber, state } = one!.facts.hazard
      if (state !== 'reported' || !reportedOn || !reportedTo)
        throw new Said('denied', '上报函要先办理「上报」，写明上报日期和上报单位，请先办理。')
      return issueAbout(context, letter, [{ ...subject(one!), number: reportNumber }], renew, job)
    },

    async 'hazard.recheckRecord'({ recheck: id, renew }, context, job) {
      const looked = await readRecord(context.file.read, recheck, id)
      if (!looked) throw new Said('missing', '这次复查已经不在了，请回到隐患页面重新查看。')
      const values = looked.values as RecordOf<typeof recheck>
      const [one] = await chosen(context, { ids: [values.hazard] })
      const about = { ...subject(one!), register: recheck.id as RegisterId, record: id, number: null }
      const facts = { ...one!.facts, rechecks: [values] }
      const title = `${unitOf(facts) || one!.facts.hazard.place || ''}_${values.on}`
      return issueAbout(context, recheckPaper, [{ ...about, title, facts }], renew, job)
    },

    async 'hazard.papers'({ id }, context) {
      mustRead(hazard, context.actor.role)
      const { read } = context.file
      const [one] = await chosen(context, { ids: [id] })
      const issued = await listIssued(read, hazard.id, [id])
      const rechecks = await childrenOf(read, recheck, id)
      const ofRechecks = await listIssued(
        read,
        recheck.id,
        rechecks.map((r) => r.id),
      )
      const { record, facts } = one!
      const state = (form: PrintedForm<HazardFacts>) => issueState(context, form, { record: record.id, facts }, issued)
      return {
        lines: issuedLines([...issued, ...ofRechecks], hazardPaperTitles).toSorted((a, b) => a.at.localeCompare(b.at)),
        notice: state(hazardNotice),
        letter: state(hazardReport),
      }
    },
  }

async function chosen(context: OfficeContext, selection: ParsedSelection): Promise<GatheredHazard[]> {
  const ids = await chosenIds(context.file.read, hazard, selection)
  if (ids.length > mostNotices)
    throw new Said('invalid', `选了 ${ids.length} 处，一次最多打印 ${mostNotices} 份，请分几次打印。`)
  const all = await gatherHazards(context.file.read, ids, await wordingOf(context))
  if (all.length === 0) throw new Said('missing', '所选隐患已经不在，请刷新后重新选择。')
  return all
}

function mustBeTold({ hazard: { state, number } }: HazardFacts, title: string): void {
  if (state === 'void') throw new Said('denied', `「${title}」已经作废，不能打印告知书，请去掉勾选。`)
  if (number === null && state !== 'told')
    throw new Said('denied', `「${title}」还没有告知，请先办理「告知」，取得编号和期限再打印。`)
}

const subject = ({ record, facts }: GatheredHazard): Subject<HazardFacts> => ({
  register: hazard.id as RegisterId,
  record: record.id,
  number: facts.hazard.number,
  title: unitOf(facts) || hazard.title(facts.hazard),
  facts,
})

/** Issues papers that carry the phones of shops, and writes down that they went out. */
async function issueAbout(
  context: OfficeContext,
  about: PaperAbout,
  subjects: Subject<HazardFacts>[],
  renew: boolean,
  job: Job,
): Promise<Issued> {
  const { done, printed } = await issue(context, { ...about, subjects, renew }, job)
  const shops = [...new Set(printed.flatMap(({ facts }) => facts.hazard.shop ?? []))]
  await tellShops(context, shops, `打印${about.called}`)
  return done
}
