import type { FileChild } from 'docx'
import { show } from '../../../../records/kit/kinds'
import { performance } from '../../../../records/mediation/performance'
import { columnMarks, columnValues } from '../governance/columns'
import { gap, headLine, heading, title } from '../kit/headings'
import { grid } from '../kit/grid'
import { ledgerTable, type Column } from '../kit/ledger-table'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import type { CaseFacts } from './case-facts'
import { evidenceColumns, evidenceRows } from './evidence-list'

const columns: readonly Column[] = [
  { heading: '序号', share: 22, place: 'centre' },
  { heading: '履行内容', share: 62 },
  { heading: '履行人', share: 32 },
  { heading: '金额', share: 44, place: 'right' },
  { heading: '应履行日期', share: 44, place: 'centre' },
  { heading: '实际履行日期', share: 51, place: 'centre' },
  { heading: '凭证', share: 34 },
  { heading: '督促情况', share: 41 },
]
const blankRows: string[][] = Array.from({ length: 5 }, () => [])

const rowsOf = ({ file }: CaseFacts): string[][] =>
  file.performances.map((p, n) => [
    String(n + 1),
    p.what,
    p.who ?? '',
    show(performance.fields.amount, p.amount),
    p.dueOn ?? '',
    p.doneOn ?? '',
    p.proof ?? '',
    [p.urgedOn, p.urgeNote].filter(Boolean).join(' '),
  ])
const vouchersOf = (facts: CaseFacts): string[][] => evidenceRows(facts, ['voucher'])

/** 履行情况及凭证: what an agreement asked for, when it was done, and the receipts with room to paste them in. */
export const performanceList = caseForm({
  id: 'performanceList',
  title: '履行情况及凭证',
  version: 1,
  wants: ['履行事项'],
  lists: {
    履行事项: columnMarks(columns, '这一项'),
    履行凭证: columnMarks(evidenceColumns, '这份凭证'),
  },
  fill: (facts) => ({
    履行事项: rowsOf(facts).map((row) => columnValues(columns, row)),
    履行凭证: vouchersOf(facts).map((row) => columnValues(evidenceColumns, row)),
  }),
  lay: (facts): FileChild[] => {
    const [rows, vouchers] = [rowsOf(facts), vouchersOf(facts)]
    return [
      title('履行情况及凭证'),
      ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
      heading('一、履行情况'),
      ledgerTable(portrait, columns, rows.length > 0 ? rows : blankRows),
      heading('二、履行凭证（收条、汇款单等）'),
      ledgerTable(portrait, evidenceColumns, vouchers.length > 0 ? vouchers : blankRows),
      gap(mm(3)),
      grid(
        [portrait.width],
        [{ cells: [{ content: [line('（凭证粘贴处）', looks.note, 'centre')] }], height: mm(80) }],
      ),
      gap(mm(1)),
    ]
  },
})
