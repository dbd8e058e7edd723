import type { FileChild } from 'docx'
import { fieldTable } from '../kit/field-table'
import { gap, headLine, title } from '../kit/headings'
import { mm, portrait } from '../kit/paper'
import { agreementFilling, agreementLists, agreementMarks } from './agreement-facts'
import { caseForm } from './case-form'
import { caseFilling, caseText, type CaseFacts } from './case-facts'
import { partyTables } from './party-tables'
import { mediatorSigns, recorderSigns, seal, signatureRows } from './signing'
import { numberedLines } from './text'

/** Where the last session was. */
const placeOf = ({ file }: CaseFacts): string => file.sessions.findLast((s) => s.kind === 'session')?.place ?? ''

/** 人民调解口头协议登记表: the mediator writes down what was agreed by word of mouth (人民调解法 第二十八条). */
export const oralAgreement = caseForm({
  id: 'oralAgreement',
  title: '人民调解口头协议登记表',
  version: 1,
  wants: ['协议内容', '履行方式时限', '达成协议日期'],
  marks: { ...agreementMarks, 调解地点: '最后一次调解的地点', 履行情况: '履行情况' },
  lists: agreementLists,
  fill: (facts) => ({
    ...agreementFilling(facts),
    调解地点: placeOf(facts),
    履行情况: caseText(facts, 'fulfilment'),
  }),
  lay: (facts): FileChild[] => {
    const f = { ...caseFilling(facts), ...agreementFilling(facts) }
    return [
      title('人民调解口头协议登记表'),
      ...headLine(portrait, facts.settings.committee, `编号：${f.协议编号 || '　　　　　　　'}`),
      ...partyTables(facts),
      gap(mm(1.5)),
      fieldTable(portrait, [
        { label: '纠纷类型', value: f.纠纷类型 },
        { label: '案件来源', value: f.案件来源 },
        { label: '调解地点', value: placeOf(facts) },
        { label: '达成日期', value: f.达成协议日期 },
        { label: '主要事实和争议事项', value: f.主要事实 || f.纠纷简要情况, long: true },
        { label: '协议内容', value: numberedLines(facts.file.agreement?.terms).join('\n'), long: true },
        { label: '履行方式、时限', value: f.履行方式时限, long: true },
        { label: '涉及金额', value: f.协议金额 },
        { label: '履行情况', value: caseText(facts, 'fulfilment') },
      ]),
      gap(mm(3)),
      signatureRows([mediatorSigns, recorderSigns]),
      ...seal(facts.settings.committee, facts.file.agreement?.agreedOn ?? facts.file.case.agreedOn),
    ]
  },
})
