import type { FileChild } from 'docx'
import type { Form } from '../kit/form'
import type { Letterhead } from '../kit/letterhead'
import { portrait } from '../kit/paper'
import { printCopies } from '../print-copies'
import type { Filling, PrintedForm } from '../printed-form'
import { caseFilling, caseLists, caseMarks, type CaseFacts } from './case-facts'

/** A form of the mediation dossier: printed alone or, on pages of its own, among the others. */
export interface CaseForm extends PrintedForm<CaseFacts> {
  /** What the table of contents calls this paper: 人民调解记录（2026年9月16日）. */
  titleOf(facts: CaseFacts): string
  /** Marks and lists that the paper wants filled in; what is not known of them stays blank on it and is said. */
  readonly wants: readonly string[]
  /** The paper from the top of its first page. */
  lay(facts: CaseFacts, letterhead: Letterhead): FileChild[]
}

type Wanted = Form &
  Pick<CaseForm, 'lay'> & {
    /** Marks and lists beside those that every paper of a case has. */
    readonly marks?: PrintedForm<CaseFacts>['marks']
    readonly lists?: PrintedForm<CaseFacts>['lists']
    readonly fill?: (facts: CaseFacts, letterhead: Letterhead) => Filling
    readonly wants?: readonly string[]
    readonly titleOf?: (facts: CaseFacts) => string
    /** Nothing stands at the foot of its pages. */
    readonly unnumbered?: true
  }

/** Makes a form of the dossier from what is its own. */
export function caseForm({
  id,
  title,
  version,
  marks,
  lists,
  fill,
  wants = [],
  titleOf,
  lay,
  unnumbered,
}: Wanted): CaseForm {
  const form: Form = { id, title, version }
  return {
    form,
    landscape: false,
    marks: { ...caseMarks, ...marks },
    lists: { ...caseLists, ...lists },
    fill: (facts, letterhead) => ({ ...caseFilling(facts), ...fill?.(facts, letterhead) }),
    wants,
    titleOf: titleOf ?? (() => title),
    lay,
    build: (all, letterhead, job) =>
      printCopies(all, (facts) => lay(facts, letterhead), {
        form,
        letterhead,
        sheet: portrait,
        job,
        ...(unnumbered && { foot: false }),
      }),
  }
}
