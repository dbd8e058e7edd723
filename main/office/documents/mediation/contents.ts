import type { FileChild, TextRun } from 'docx'
import { gap, headLine, title } from '../kit/headings'
import { grid, shares, type Row } from '../kit/grid'
import { line, looks, runs } from '../kit/lines'
import type { Letterhead } from '../kit/letterhead'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import type { CaseFacts } from './case-facts'
import { placedPapers, type PlacedPaper } from './dossier-papers'

const heads = ['序号', '文书名称', '页号', '备注']
const widths = shares(portrait.width, [16, 92, 22, 35])
/** A table of contents has room for what is put in later by hand. */
const leastRows = 18
const rowHeight = mm(11)
const look = looks.cell

type PageRuns = (paper: PlacedPaper, n: number) => readonly TextRun[]

const row = (contents: readonly (string | readonly TextRun[])[]): Row => ({
  cells: contents.map((content, n) => ({ content: [line(content, look, n === 1 || n === 3 ? 'left' : 'centre')] })),
  height: rowHeight,
})

/** The table of contents over papers that were placed; `pageOf` writes the number of a page. */
export function contentsOf(
  facts: CaseFacts,
  papers: readonly PlacedPaper[],
  pageOf: PageRuns = ({ page }) => runs(String(page), look),
): FileChild[] {
  const rows = papers.map((paper, n) => row([String(n + 1), paper.title, pageOf(paper, n), '']))
  const blank = Array.from({ length: Math.max(0, leastRows - rows.length) }, () => row(['', '', '', '']))
  const heading = {
    cells: heads.map((text) => ({ content: [line(text, looks.heading, 'centre')], shaded: true })),
    height: rowHeight,
    heading: true,
  }
  return [
    title('卷内目录'),
    ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
    grid(widths, [heading, ...rows, ...blank]),
    gap(mm(0.5)),
  ]
}

const entries = (facts: CaseFacts, letterhead: Letterhead) =>
  placedPapers(facts, letterhead).map(({ title: name, page }, n) => ({
    序号: String(n + 1),
    文书名称: name,
    页号: String(page),
    备注: '',
  }))

/** 卷内目录: every paper of the dossier with the page that it begins on. */
export const caseContents = caseForm({
  id: 'caseContents',
  title: '卷内目录',
  version: 1,
  unnumbered: true,
  lists: { 目录: { 序号: '序号', 文书名称: '文书名称', 页号: '从哪一页开始', 备注: '留空' } },
  fill: (facts, letterhead) => ({ 目录: entries(facts, letterhead) }),
  lay: (facts, letterhead) => contentsOf(facts, placedPapers(facts, letterhead)),
})
