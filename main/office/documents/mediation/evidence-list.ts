import type { FileChild } from 'docx'
import { show } from '../../../../records/kit/kinds'
import { evidence } from '../../../../records/mediation/evidence'
import { columnMarks, columnValues } from '../governance/columns'
import { gap, headLine, title } from '../kit/headings'
import { ledgerTable, type Column } from '../kit/ledger-table'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import type { CaseFacts } from './case-facts'
import { signatureRows } from './signing'

const columns: readonly Column[] = [
  { heading: '序号', share: 12, place: 'centre' },
  { heading: '材料名称', share: 46 },
  { heading: '来源或提供人', share: 28 },
  { heading: '原件或复印件', share: 26, place: 'centre' },
  { heading: '页数', share: 12, place: 'centre' },
  { heading: '收集日期', share: 24, place: 'centre' },
  { heading: '收集人', share: 17, place: 'centre' },
]
const blankRows = 14

/** What a list of papers prints of those of some kinds. */
export const evidenceRows = ({ file }: CaseFacts, kinds: readonly string[]): string[][] =>
  file.evidence
    .filter((e) => kinds.includes(e.kind))
    .map((e, n) => [
      String(n + 1),
      e.name,
      e.source ?? '',
      show(evidence.fields.form, e.form),
      e.pages === null ? '' : String(e.pages),
      e.collectedOn ?? '',
      e.collectedBy ?? '',
    ])

/** The columns of such a list. */
export const evidenceColumns = columns

const rowsOf = (facts: CaseFacts) => evidenceRows(facts, ['proof', 'other'])

/** 人民调解证据材料登记: what was brought or collected, from whom and when; the copies follow behind it. */
export const evidenceList = caseForm({
  id: 'evidenceList',
  title: '人民调解证据材料登记',
  version: 1,
  wants: ['证据材料'],
  lists: { 证据材料: columnMarks(columns, '这份材料') },
  fill: (facts) => ({ 证据材料: rowsOf(facts).map((row) => columnValues(columns, row)) }),
  titleOf: () => '人民调解证据材料',
  lay: (facts): FileChild[] => {
    const rows = rowsOf(facts)
    return [
      title('人民调解证据材料登记'),
      ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
      ledgerTable(portrait, columns, rows.length > 0 ? rows : Array.from({ length: blankRows }, () => [])),
      gap(mm(5)),
      signatureRows([{ who: '提供人（签名）：' }, { who: '收集人（签名）：' }]),
    ]
  },
})
