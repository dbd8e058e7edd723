import type { FileChild } from 'docx'
import { namesOf } from '../../../../records/mediation/case-file'
import { gap, headLine, title } from '../kit/headings'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import { allNames, dayOrRoom, dayText, orRoom, type CaseFacts } from './case-facts'
import { bothSides, mediatorSigns, seal, signatureRows } from './signing'
import { atEdge, linesOf, paragraph } from './text'

function told({ file }: CaseFacts): string {
  const { case: c } = file
  const sides = `${orRoom(namesOf(file, 'applicant'), 6)}与${orRoom(namesOf(file, 'respondent'), 6)}`
  return `${sides}之间的纠纷（${c.name}），本委员会于${dayOrRoom(c.acceptedOn)}受理并进行了调解，当事人之间未能达成调解协议。`
}

const ended = '根据《中华人民共和国人民调解法》第二十六条的规定，现终止调解。你们可以依法通过下列途径维护自己的权利：'
const ways: readonly string[] = [
  '1. 依法可以仲裁的，向仲裁机构申请仲裁；',
  '2. 依法应当由行政机关处理的，请求有关行政机关处理；',
  '3. 依法向人民法院提起诉讼。',
]

/** 终止调解告知书: that mediating has ended, and which ways remain (人民调解法 第二十六条). */
export const terminationNotice = caseForm({
  id: 'terminationNotice',
  title: '终止调解告知书',
  version: 1,
  wants: ['受理日期', '终止日期'],
  marks: { 终止日期: '终止调解的日期', 不成原因: '调解不成的原因' },
  fill: ({ file }) => ({ 终止日期: dayText(file.case.failedOn), 不成原因: file.case.failReason ?? '' }),
  lay: (facts): FileChild[] => [
    title('终止调解告知书'),
    ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
    gap(mm(4)),
    atEdge(`${orRoom(allNames(facts), 12)}：`),
    paragraph(told(facts)),
    ...linesOf(facts.file.case.failReason).map((text) => paragraph(text)),
    paragraph(ended),
    ...ways.map((way) => paragraph(way)),
    paragraph('特此告知。', { keepNext: true }),
    ...seal(facts.settings.committee, facts.file.case.failedOn),
    gap(mm(6)),
    signatureRows([{ ...bothSides(facts.file.parties.length), who: '当事人（签名）：' }, mediatorSigns]),
  ],
})
