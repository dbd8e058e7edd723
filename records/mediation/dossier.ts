import type { CaseFile, SessionWithLines } from './case-file'

/** Forms of a mediation dossier, by the ids that their papers and templates go under. */
export const dossierForms = [
  'caseCover',
  'caseContents',
  'caseApplication',
  'caseAcceptance',
  'caseRefusal',
  'rightsNotice',
  'identityPapers',
  'proxyLetter',
  'inquiryNote',
  'evidenceList',
  'sessionPaper',
  'agreementPaper',
  'oralAgreement',
  'terminationNotice',
  'performanceList',
  'followUpPaper',
  'confirmationRequest',
  'closingReport',
  'fileNote',
  'caseBackCover',
] as const
export type DossierForm = (typeof dossierForms)[number]

/** A paper of the dossier: its form, and the record it is about where the case has several (a session, a party). */
export interface DossierPaper {
  readonly form: DossierForm
  readonly about?: string
}

/** A place in the dossier. */
export interface DossierItem {
  readonly id: string
  /** The name that the table of contents gives it. */
  readonly title: string
  /** Whether this case must have it (必须) or only where it occurred (按需). */
  readonly must: boolean
  /** What is still missing of it, in words; null where it is whole, or not wanted and not there. */
  readonly missing: string | null
  /** The papers that stand there; none where there is nothing to print. */
  readonly papers: readonly DossierPaper[]
}

const paper = (form: DossierForm, about?: string): DossierPaper => ({ form, ...(about !== undefined && { about }) })
const list = (names: readonly string[]): string => names.join('、')
const hasWords = (session: SessionWithLines): boolean => session.lines.length > 0

/**
 * The places of a case's dossier in the order of its table of contents, with what each still lacks. The order is that of
 * a filled local edition of the forms of 2010 (司发通〔2010〕239号), which adds the 权利义务告知书 (domain.md 1.1). A case that ended without an agreement has the notice of its end in the place of one.
 */
export function dossierOf(file: CaseFile): DossierItem[] {
  const { case: c, parties, agreement } = file
  const mediated = c.acceptedOn !== null
  const settled = c.outcome === 'settled'
  const oral = (agreement?.form ?? c.agreementForm) === 'oral'
  const untold = parties.filter((p) => p.rightsToldOn === null).map((p) => p.name)
  const unproved = parties
    .filter((p) => !file.evidence.some((e) => e.kind === 'identity' && e.party === p.id))
    .map((p) => p.name)
  const agents = parties.filter((p) => p.agent !== null)
  const inquiries = file.sessions.filter((s) => s.kind === 'inquiry')
  const sessions = file.sessions.filter((s) => s.kind === 'session')
  const proofs = file.evidence.filter((e) => e.kind === 'proof' || e.kind === 'other')
  const vouchers = file.evidence.filter((e) => e.kind === 'voucher')
  const done = file.performances.filter((p) => p.doneOn !== null)
  const wantsConfirmation = agreement?.confirmAskedOn != null || agreement?.confirmWanted === true
  const applied = c.source === 'applied'
  return [
    {
      id: 'cover',
      title: '卷宗封面',
      must: true,
      missing: c.number ? null : '还没有案号',
      papers: [paper('caseCover')],
    },
    { id: 'contents', title: '卷内目录', must: true, missing: null, papers: [paper('caseContents')] },
    {
      id: 'intake',
      title: applied ? '人民调解申请书' : '人民调解受理登记表',
      must: true,
      missing: c.what ? (applied && !c.claims ? '没有写申请事项' : null) : '没有写纠纷简要情况',
      papers: [paper(applied ? 'caseApplication' : 'caseAcceptance'), ...(c.refusedOn ? [paper('caseRefusal')] : [])],
    },
    {
      id: 'rights',
      title: '当事人权利义务告知书',
      must: mediated,
      missing: mediated && untold.length > 0 ? `还没有告知${list(untold)}` : null,
      papers: mediated ? [paper('rightsNotice')] : [],
    },
    {
      id: 'identity',
      title: '当事人身份证明',
      must: mediated,
      missing: mediated && unproved.length > 0 ? `缺${list(unproved)}` : null,
      papers: mediated ? [paper('identityPapers')] : [],
    },
    {
      id: 'proxy',
      title: '授权委托书',
      must: agents.length > 0,
      missing: null,
      papers: agents.map((p) => paper('proxyLetter', p.id)),
    },
    {
      id: 'inquiry',
      title: '人民调解调查记录',
      must: false,
      missing: inquiries.some((s) => !hasWords(s)) ? '有一份没有内容' : null,
      papers: inquiries.map((s) => paper('inquiryNote', s.id)),
    },
    {
      id: 'evidence',
      title: '人民调解证据材料',
      must: false,
      missing: null,
      papers: proofs.length > 0 ? [paper('evidenceList')] : [],
    },
    {
      id: 'sessions',
      title: '人民调解记录',
      must: mediated && c.outcome !== 'declined' && c.outcome !== 'withdrawn',
      missing:
        mediated && c.outcome !== 'declined' && c.outcome !== 'withdrawn' && !sessions.some(hasWords)
          ? '还没有调解记录'
          : sessions.some((s) => !hasWords(s))
            ? '有一次没有内容'
            : null,
      papers: sessions.map((s) => paper('sessionPaper', s.id)),
    },
    {
      id: 'agreement',
      title: c.failedOn ? '终止调解告知书' : oral ? '人民调解口头协议登记表' : '人民调解协议书',
      must: settled || c.failedOn !== null,
      missing: settled && !agreement?.terms ? '还没有协议内容' : null,
      papers: c.failedOn
        ? [paper('terminationNotice')]
        : agreement
          ? [paper(oral ? 'oralAgreement' : 'agreementPaper')]
          : [],
    },
    {
      id: 'performance',
      title: '履行凭证',
      must: done.length > 0,
      missing: done.some((p) => !p.proof && !p.files?.length) && vouchers.length === 0 ? '有的履行没有凭证' : null,
      papers: file.performances.length + vouchers.length > 0 ? [paper('performanceList')] : [],
    },
    {
      id: 'followUp',
      title: '人民调解回访记录',
      must: settled,
      missing: settled && file.followUps.length === 0 ? '还没有回访' : null,
      papers: file.followUps.map((f) => paper('followUpPaper', f.id)),
    },
    {
      id: 'confirmation',
      title: '司法确认有关材料',
      must: wantsConfirmation,
      missing: agreement?.confirmAskedOn != null && agreement.confirmResult === null ? '还没有法院的结果' : null,
      papers: wantsConfirmation ? [paper('confirmationRequest')] : [],
    },
    {
      id: 'note',
      title: '卷宗情况说明',
      must: false,
      missing: null,
      papers: [...(c.closedOn ? [paper('closingReport')] : []), paper('fileNote')],
    },
    { id: 'back', title: '封底', must: true, missing: null, papers: [paper('caseBackCover')] },
  ]
}
