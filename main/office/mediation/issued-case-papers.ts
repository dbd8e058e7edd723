import type { DossierForm } from '../../../records/mediation/dossier'
import type { CaseFile } from '../../../records/mediation/case-file'
import { mediationCase } from '../../../records/mediation/mediation-case'
import type { RegisterId } from '../../../records/registers'
import type { CaseFacts } from '../documents/mediation/case-facts'
import { caseFormById } from '../documents/mediation/dossier-papers'
import type { Subject } from '../issuing/issuing'

/** The papers that leave as papers of the committee, and from when on: what was decided, or signed by all. */
const leaves = {
  caseRefusal: ({ case: c }: CaseFile) => c.refusedOn !== null,
  terminationNotice: ({ case: c }: CaseFile) => c.failedOn !== null,
  agreementPaper: ({ agreement: a }: CaseFile) => a != null && a.form === 'written' && a.signedOn !== null,
} satisfies Partial<Record<DossierForm, (file: CaseFile) => boolean>>
export type IssuedForm = keyof typeof leaves

export const issuedForms = Object.keys(leaves) as IssuedForm[]
/** The form that the dossier of an archived case is kept under. */
export const dossierForm = 'caseDossier'
export const casePaperTitles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(issuedForms.map((id) => [id, caseFormById[id].form.title])),
  [dossierForm]: '人民调解卷宗（归档封存）',
}

/** Whether a paper of the case is issued and kept, or only printed. */
export const isIssued = (form: string, file: CaseFile): form is IssuedForm =>
  Object.hasOwn(leaves, form) && leaves[form as IssuedForm](file)

/** A case as the subject of a paper that is issued. */
export const subjectOf = (facts: CaseFacts): Subject<CaseFacts> => ({
  register: mediationCase.id as RegisterId,
  record: facts.file.id,
  number: facts.file.case.number,
  title: facts.file.case.name,
  facts,
})
