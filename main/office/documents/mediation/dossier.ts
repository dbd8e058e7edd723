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
 * own, numbered through from 1. The table's numbers are fields on the papers' first pages. `report` is told how far
 * it is, and may stop it by throwing.
 */
export async function buildDossier(
  facts: CaseFacts,
  letterhead: Letterhead,
  report: (done: number, total: number) => Promise<void> = async () => {},
): Promise<Uint8Array> {
  const papers = placedPapers(facts, letterhead)
  await report(0, papers.length)
  const contents = contentsOf(facts, papers, ({ page }, n) => pageField(n, page, looks.cell))
  const bytes = await pack(
    documentOf(form, fullName(letterhead.office), [
      { sheet: portrait, children: caseCover.lay(facts, letterhead) },
      { sheet: portrait, children: contents },
      { sheet: portrait, children: papers.flatMap(({ children }) => children), footer: pageNumber(), from: 1 },
    ]),
  )
  await report(papers.length, papers.length)
  return bytes
}
