import { documentOf, pack, type Form } from '../kit/form'
import { fullName, type Letterhead } from '../kit/letterhead'
import { looks } from '../kit/lines'
import { pageNumber } from '../kit/page-number'
import { portrait } from '../kit/paper'
import type { CaseFacts } from './case-facts'
import { contentsOf } from './contents'
import { caseCover } from './cover'
import { placedPapers } from './dossier-papers'
import { pageField } from './page-field'

const form: Form = { id: 'caseDossier', title: '人民调解卷宗', version: 1 }

/**
 * The whole dossier in one Word file: the cover and the table of contents without numbers, then every paper on a page of its
 * own, numbered through from 1. The table's numbers are fields on the papers' first pages.
 */
export function buildDossier(facts: CaseFacts, letterhead: Letterhead): Promise<Uint8Array> {
  const papers = placedPapers(facts, letterhead)
  const contents = contentsOf(facts, papers, ({ page }, n) => pageField(n, page, looks.cell))
  return pack(
    documentOf(form, fullName(letterhead.office), [
      { sheet: portrait, children: caseCover.lay(facts, letterhead) },
      { sheet: portrait, children: contents },
      { sheet: portrait, children: papers.flatMap(({ children }) => children), footer: pageNumber(), from: 1 },
    ]),
  )
}
