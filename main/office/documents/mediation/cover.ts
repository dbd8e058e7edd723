import type { FileChild } from 'docx'
import { gap } from '../kit/headings'
import { grid } from '../kit/grid'
import { line, looks, type Look } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import { caseFilling, caseText, dayText, type CaseFacts } from './case-facts'

const large: Look = { ...looks.title, size: 40, leading: 64, spaced: 400 }
const entry: Look = { ...looks.text, leading: 26 }
const label = mm(42)

/** Short enough for two in a row. */
const handDay = '　　年　月　日'

/** From the day of acceptance to the day on which mediating ended. */
function mediated({ file: { case: c } }: CaseFacts): string {
  const end = c.agreedOn ?? c.failedOn ?? c.withdrawnOn ?? c.declinedOn ?? c.refusedOn
  return `${dayText(c.acceptedOn) || handDay} 至 ${dayText(end) || handDay}`
}

const entriesOf = (facts: CaseFacts): [string, string][] => {
  const f = caseFilling(facts)
  const { case: c } = facts.file
  return [
    ['卷　　名', f.纠纷名称],
    ['卷　　号', f.案号 || '（　　　）人调字第　　号'],
    ['人民调解员', f.人民调解员],
    ['调解日期', mediated(facts)],
    ['立卷人', c.filedBy ?? ''],
    ['立卷日期', dayText(c.filedOn)],
    ['保管期限', caseText(facts, 'keepFor')],
    ['备　　注', ''],
  ]
}

/** 卷宗封面: what the dossier is called, who made it and how long it is kept. */
export const caseCover = caseForm({
  id: 'caseCover',
  title: '卷宗封面',
  version: 1,
  wants: ['案号', '人民调解员', '立卷人', '立卷日期', '保管期限'],
  unnumbered: true,
  marks: { 调解日期: '受理之日至调解结束之日', 立卷人: '立卷人', 立卷日期: '归档日期', 保管期限: '保管期限' },
  fill: (facts) => ({
    调解日期: mediated(facts),
    立卷人: facts.file.case.filedBy ?? '',
    立卷日期: dayText(facts.file.case.filedOn),
    保管期限: caseText(facts, 'keepFor'),
  }),
  lay: (facts): FileChild[] => [
    gap(mm(22)),
    line(facts.settings.committee, looks.title, 'centre'),
    gap(mm(14)),
    line('调解卷宗', large, 'centre'),
    gap(mm(26)),
    grid(
      [label, portrait.width - label],
      entriesOf(facts).map(([name, value]) => ({
        cells: [{ content: [line(name, entry, 'centre')] }, { content: [line(value, entry)] }],
        height: mm(13),
      })),
    ),
    gap(mm(1)),
  ],
})
