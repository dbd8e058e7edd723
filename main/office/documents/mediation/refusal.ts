import type { FileChild } from 'docx'
import { namesOf } from '../../../../records/mediation/case-file'
import { gap, headLine, title } from '../kit/headings'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import { caseText, dayOrRoom, dayText, orRoom, type CaseFacts } from './case-facts'
import { seal, signatureRows } from './signing'
import { atEdge, linesOf, paragraph } from './text'

const remedies =
  '你可以依法向有关部门反映，申请仲裁，或者向人民法院提起诉讼，维护自己的合法权益。人民调解委员会调解民间纠纷不收取任何费用。'

function told(facts: CaseFacts): string {
  const { file } = facts
  const { case: c } = file
  const reason = orRoom(caseText(facts, 'refuseReason'), 16)
  return `你（单位）于${dayOrRoom(c.registeredOn)}就与${orRoom(namesOf(file, 'respondent'), 8)}之间的纠纷（${c.name}）申请人民调解。经审查，有下列情形：${reason}。本委员会决定不予受理。`
}

/** 不予受理告知书: why the committee does not take a dispute in, and where to turn instead. */
export const caseRefusal = caseForm({
  id: 'caseRefusal',
  title: '不予受理告知书',
  version: 1,
  wants: ['不予受理理由', '不予受理日期'],
  marks: { 不予受理理由: '不予受理理由', 不予受理说明: '不予受理说明', 不予受理日期: '不予受理日期' },
  fill: (facts) => ({
    不予受理理由: caseText(facts, 'refuseReason'),
    不予受理说明: facts.file.case.refuseNote ?? '',
    不予受理日期: dayText(facts.file.case.refusedOn),
  }),
  lay: (facts): FileChild[] => [
    title('不予受理告知书'),
    ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
    gap(mm(4)),
    atEdge(`${orRoom(namesOf(facts.file, 'applicant'), 8)}：`),
    paragraph(told(facts)),
    ...linesOf(facts.file.case.refuseNote).map((text) => paragraph(text)),
    paragraph(remedies),
    paragraph('特此告知。', { keepNext: true }),
    ...seal(facts.settings.committee, facts.file.case.refusedOn),
    gap(mm(6)),
    signatureRows([{ who: '被告知人（签名）：' }, { who: '告知人（签名）：' }]),
  ],
})
