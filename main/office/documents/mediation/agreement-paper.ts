import type { FileChild } from 'docx'
import { gap, headLine, title } from '../kit/headings'
import { mm, portrait } from '../kit/paper'
import { agreementFilling, agreementLists, agreementMarks } from './agreement-facts'
import { caseForm } from './case-form'
import { orRoom } from './case-facts'
import { partyTables } from './party-tables'
import { bothSides, mediatorSigns, recorderSigns, seal, signatureRows } from './signing'
import { linesOf, numberedLines, paragraph, part, written } from './text'

/** 人民调解协议书: what both sides agreed to, in the order of 人民调解法 第二十九条. */
export const agreementPaper = caseForm({
  id: 'agreementPaper',
  title: '人民调解协议书',
  version: 1,
  wants: ['主要事实', '协议内容', '履行方式时限', '达成协议日期'],
  marks: agreementMarks,
  lists: agreementLists,
  fill: agreementFilling,
  lay: (facts): FileChild[] => {
    const { file, settings } = facts
    const { agreement: a } = file
    const f = agreementFilling(facts)
    const duty = linesOf(a?.duty)
    return [
      title('人民调解协议书'),
      ...headLine(portrait, settings.committee, `编号：${f.协议编号 || '　　　　　　　'}`),
      ...partyTables(facts),
      part('纠纷主要事实、争议事项：'),
      ...written(linesOf(a?.facts), 5),
      ...(duty.length > 0 ? [part('各方责任：'), ...written(duty)] : []),
      part('经调解，自愿达成如下协议：'),
      ...written(numberedLines(a?.terms), 8),
      part('履行方式、时限：'),
      ...written(linesOf(a?.performance), 3),
      paragraph(`本协议一式${orRoom(f.协议份数, 2)}份，当事人、人民调解委员会各持一份。`, {
        before: 120,
        keepNext: true,
      }),
      gap(mm(4)),
      signatureRows([bothSides(file.parties.length), mediatorSigns, recorderSigns]),
      ...seal(settings.committee, a?.agreedOn ?? file.case.agreedOn),
    ]
  },
})
