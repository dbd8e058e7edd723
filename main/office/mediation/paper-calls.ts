import type { Paper } from '../../../bridge/paper-shapes'
import { listIssued } from '../../../db/issued-papers'
import { dayOf } from '../../../records/kit/dates'
import { Said } from '../../../records/kit/said'
import type { CaseFile } from '../../../records/mediation/case-file'
import { dossierOf } from '../../../records/mediation/dossier'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { party } from '../../../records/mediation/party'
import { mayReveal } from '../../../records/roles'
import type { Handlers, Job, OfficeContext } from '../context'
import { fileName } from '../documents/kit/file-name'
import { makePaper } from '../documents/make-paper'
import type { CaseFacts } from '../documents/mediation/case-facts'
import type { CaseForm } from '../documents/mediation/case-form'
import { caseRegister } from '../documents/mediation/case-register'
import { caseContents } from '../documents/mediation/contents'
import { caseFormById } from '../documents/mediation/dossier-papers'
import { issue, issuedLines, issueState, reopen } from '../issuing/issuing'
import { chosenIds, mustRead } from '../records/selection'
import { printCaucus } from './caucus-print'
import { caseFacts, dossierBytes, templatesLeftOut } from './dossier-file'
import { gatherCase } from './gather-case'
import { gatherRegister } from './gather-register'
import { casePaperTitles, dossierForm, isIssued, issuedForms, subjectOf } from './issued-case-papers'
import { settingsOf } from './settings'
import { tellParties } from './told-parties'

const mostRegisterRows = 2000

export const mediationPaperCalls: Handlers<
  'mediation.paper' | 'mediation.dossier' | 'mediation.register' | 'mediation.papers'
> = {
  async 'mediation.paper'({ case: id, form: which, about = null, renew }, context, job) {
    mustReadCases(context)
    const file = await gatherCase(context.file.read, id)
    if (which === 'caucusPaper') return printCaucus(context, file, about)
    const form = which === 'caseContents' ? caseContents : caseFormById[which]
    const facts = await caseFacts(context, file, about)
    mustBeThere(facts)
    const paper =
      file.case.state === 'archived'
        ? await afterArchiving(context, form, facts)
        : isIssued(which, file)
          ? await issued(context, form, facts, renew, job)
          : await printed(context, form, facts)
    await tellParties(
      context,
      file.parties.map((p) => p.id),
      `打印${form.form.title}`,
    )
    return paper
  },

  async 'mediation.dossier'({ case: id }, context, job) {
    mustReadCases(context)
    const file = await gatherCase(context.file.read, id)
    if (file.case.state === 'archived') return frozenDossier(context, file)
    const bytes = await dossierBytes(context, file, job)
    const blanks = dossierOf(file).flatMap(({ title, missing }) => (missing === null ? [] : [`${title}（${missing}）`]))
    const notice = await templatesLeftOut(context)
    const name = fileName('调解卷宗', file.case.number ?? '', file.case.name)
    const paper = context.papers.put(
      { name, kind: 'docx', landscape: false, blanks, ...(notice !== null && { notice }) },
      bytes,
    )
    await tellParties(
      context,
      file.parties.map((p) => p.id),
      '打印调解卷宗',
    )
    return paper
  },

  async 'mediation.register'({ selection, sort, full }, context, job) {
    mustReadCases(context)
    if (full && !mayReveal.includes(context.actor.role))
      throw new Said('denied', '你的身份不能打印完整电话，请改用隐去中间四位的登记簿，或找主任、经办、调解员。')
    const ids = await chosenIds(context.file.read, mediationCase, selection, sort)
    if (ids.length > mostRegisterRows)
      throw new Said(
        'invalid',
        `选了 ${ids.length} 件，一份登记簿最多 ${mostRegisterRows} 件，请按年份或类型分几次打印。`,
      )
    const { cases, parties } = await gatherRegister(context.file.read, ids)
    if (cases.length === 0) throw new Said('missing', '所选案件已经不在，请刷新后重新选择。')
    const { committee } = await settingsOf(context)
    const name = fileName('人民调解案件登记簿', dayOf(new Date()))
    const paper = await makePaper(context, caseRegister, [{ committee, cases, full }], name, { job })
    if (full) await tellParties(context, parties, '打印人民调解案件登记簿')
    return paper
  },

  async 'mediation.papers'({ case: id }, context) {
    mustReadCases(context)
    const file = await gatherCase(context.file.read, id)
    const facts = await caseFacts(context, file)
    const all = await listIssued(context.file.read, mediationCase.id, [id])
    const states = issuedForms.map((form) => [form, issueState(context, caseFormById[form], subjectOf(facts), all)])
    return { lines: issuedLines(all, casePaperTitles), states: Object.fromEntries(states) }
  },
}

function mustReadCases({ actor }: OfficeContext): void {
  mustRead(mediationCase, actor.role)
  mustRead(party, actor.role)
}

/** A paper about one session, party or follow-up is about one of this case. @throws Said `missing` */
function mustBeThere({ file, about }: CaseFacts): void {
  const own = [...file.sessions, ...file.parties, ...file.followUps]
  if (about !== null && !own.some(({ id }) => id === about))
    throw new Said('missing', '这份文书对应的内容不在本案里，请回到案件重新打开。')
}

const nameOf = (form: CaseForm, facts: CaseFacts): string =>
  fileName(...[form.titleOf(facts), facts.file.case.number ?? '', facts.file.case.name].filter(Boolean))

/** A paper as the case is now, in the office's own template where it has one. */
function printed(context: OfficeContext, form: CaseForm, facts: CaseFacts, notice?: string): Promise<Paper> {
  const filling = form.fill(facts, { office: context.profile, day: dayOf(new Date()) })
  const blanks = form.wants.filter((mark) => filling[mark]?.length === 0)
  return makePaper(context, form, [facts], nameOf(form, facts), { blanks, notice })
}

async function issued(
  context: OfficeContext,
  form: CaseForm,
  facts: CaseFacts,
  renew: boolean,
  job: Job,
): Promise<Paper> {
  const { wants, form: named } = form
  const asked = { form, called: named.title, subjects: [subjectOf(facts)], wants, renew }
  return (await issue(context, asked, job)).done.paper
}

/** A paper of an archived case: as it was issued, or else a copy that says what it is; nothing is issued any more. */
async function afterArchiving(context: OfficeContext, form: CaseForm, facts: CaseFacts): Promise<Paper> {
  const all = await listIssued(context.file.read, mediationCase.id, [facts.file.id])
  const last = all.findLast((paper) => paper.form === form.form.id)
  if (last) return reopen(context, last.id)
  return printed(context, form, facts, '本案已归档，以封存卷宗为准，这份是按现在的格式补印的副本。')
}

/** The dossier of an archived case: as it was frozen, never made anew. @throws Said `missing` */
async function frozenDossier(context: OfficeContext, file: CaseFile): Promise<Paper> {
  const all = await listIssued(context.file.read, mediationCase.id, [file.id])
  const frozen = all.findLast(({ form }) => form === dossierForm)
  if (!frozen) throw new Said('missing', '这件案件归档时没有封存卷宗，请用备份核对。')
  const paper = await reopen(context, frozen.id)
  await tellParties(
    context,
    file.parties.map((p) => p.id),
    '打印调解卷宗',
  )
  return paper
}
