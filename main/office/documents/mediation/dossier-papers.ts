import type { FileChild } from 'docx'
import { dossierOf, type DossierForm } from '../../../../records/mediation/dossier'
import type { Letterhead } from '../kit/letterhead'
import { portrait } from '../kit/paper'
import { countPages } from '../pages/count-pages'
import { caseAcceptance } from './acceptance'
import { agreementPaper } from './agreement-paper'
import { caseApplication } from './application'
import { caseBackCover } from './back-cover'
import type { CaseFacts } from './case-facts'
import type { CaseForm } from './case-form'
import { closingReport } from './closing-report'
import { confirmationRequest } from './confirmation-request'
import { caseCover } from './cover'
import { evidenceList } from './evidence-list'
import { fileNote } from './file-note'
import { followUpPaper } from './follow-up-paper'
import { identityPapers } from './identity-papers'
import { inquiryNote } from './inquiry-note'
import { oralAgreement } from './oral-agreement'
import { performanceList } from './performance-list'
import { proxyLetter } from './proxy-letter'
import { paperStart } from './page-field'
import { caseRefusal } from './refusal'
import { rightsNotice } from './rights-notice'
import { sessionPaper } from './session-paper'
import { terminationNotice } from './termination-notice'

/** The forms that stand behind the table of contents, and the cover before it. */
export const caseFormById: Readonly<Record<Exclude<DossierForm, 'caseContents'>, CaseForm>> = {
  caseCover,
  caseApplication,
  caseAcceptance,
  caseRefusal,
  rightsNotice,
  identityPapers,
  proxyLetter,
  inquiryNote,
  evidenceList,
  sessionPaper,
  agreementPaper,
  oralAgreement,
  terminationNotice,
  performanceList,
  followUpPaper,
  confirmationRequest,
  closingReport,
  fileNote,
  caseBackCover,
}

/** A paper behind the table of contents: what it is called there, the page that it begins on, and how it is laid. */
export interface PlacedPaper {
  readonly title: string
  readonly page: number
  readonly children: readonly FileChild[]
}

/**
 * The papers of a dossier behind its table of contents, in order, each laid and with the page that it begins on: the first
 * leaf behind the table is page 1, as a dossier is numbered.
 */
export function placedPapers(facts: CaseFacts, letterhead: Letterhead): PlacedPaper[] {
  const placed: PlacedPaper[] = []
  let page = 1
  for (const { form: id, about = null } of dossierOf(facts.file).flatMap(({ papers }) => papers)) {
    if (id === 'caseCover' || id === 'caseContents') continue
    const form = caseFormById[id]
    const own = { ...facts, about }
    const children = [paperStart(placed.length), ...form.lay(own, letterhead)]
    placed.push({ title: form.titleOf(own), page, children })
    page += countPages(portrait, children)
  }
  return placed
}
