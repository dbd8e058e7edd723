import type { FileChild } from 'docx'
import { show } from '../../../../records/kit/kinds'
import { party, sideLabel } from '../../../../records/mediation/party'
import { fieldTable } from '../kit/field-table'
import { gap, headLine, title } from '../kit/headings'
import { ledgerTable, type Column } from '../kit/ledger-table'
import { mm, portrait } from '../kit/paper'
import { agreementFilling } from './agreement-facts'
import { caseForm } from './case-form'
import { caseFilling, caseText, dayText, phonesOf, type CaseFacts } from './case-facts'
import { seal, signatureRows } from './signing'
import { numberedLines } from './text'

const columns: readonly Column[] = [
  { heading: '当事人', share: 20, place: 'centre' },
  { heading: '姓名或名称', share: 34 },
  { heading: '地址', share: 62 },
  { heading: '电话', share: 38 },
]

const people = ({ file }: CaseFacts): string[][] =>
  file.parties.length === 0
    ? [['申请人'], ['被申请人']]
    : file.parties.map((p) => [sideLabel(p.side), show(party.fields.name, p.name), p.address ?? '', phonesOf(p)])

/** What came of it, in the words that the case has for it. */
function result(facts: CaseFacts): string {
  const { case: c, agreement: a } = facts.file
  const { 协议编号: number } = agreementFilling(facts)
  const head = [
    caseText(facts, 'outcome'),
    c.agreedOn && `${dayText(c.agreedOn)}达成${caseText(facts, 'agreementForm')}`,
  ]
  const said = [head.filter(Boolean).join('，'), a ? `协议编号：${number}` : '', ...numberedLines(a?.terms)]
  return [...said, c.failReason, c.withdrawReason, c.declinedBy].filter(Boolean).join('\n')
}

function performed(facts: CaseFacts): string {
  const { case: c } = facts.file
  return [caseText(facts, 'fulfilment'), c.fulfilledOn && `${dayText(c.fulfilledOn)}履行完毕`]
    .filter(Boolean)
    .join('，')
}

/** 人民调解结案报告表: the whole case on one paper. */
export const closingReport = caseForm({
  id: 'closingReport',
  title: '人民调解结案报告表',
  version: 1,
  wants: ['受案时间', '结案时间', '调解结果'],
  marks: {
    填表时间: '立卷日期',
    受案时间: '受理日期',
    结案时间: '结案日期',
    调解结果: '调解结果和协议内容',
    履行情况: '履行方式和履行完毕的日期',
    结案说明: '结案说明',
  },
  fill: (facts) => ({
    填表时间: dayText(facts.file.case.filedOn),
    受案时间: dayText(facts.file.case.acceptedOn),
    结案时间: dayText(facts.file.case.closedOn),
    调解结果: result(facts),
    履行情况: performed(facts),
    结案说明: facts.file.case.closingNote ?? '',
  }),
  lay: (facts): FileChild[] => {
    const f = caseFilling(facts)
    const { case: c } = facts.file
    return [
      title('人民调解结案报告表'),
      ...headLine(portrait, `卷号：${f.案号}`, `填表时间：${dayText(c.filedOn) || '　　年　月　日'}`),
      fieldTable(portrait, [
        { label: '承办单位', value: facts.settings.committee, wide: true },
        { label: '承办人', value: f.人民调解员 },
        { label: '案件来源', value: f.案件来源 },
        { label: '受案时间', value: dayText(c.acceptedOn) },
        { label: '结案时间', value: dayText(c.closedOn) },
        { label: '纠纷类型', value: f.纠纷类型 },
        { label: '涉及金额', value: caseText(facts, 'amount') },
      ]),
      gap(mm(2)),
      ledgerTable(portrait, columns, people(facts)),
      gap(mm(2)),
      fieldTable(portrait, [
        { label: '纠纷简要事实', value: f.纠纷简要情况, long: true },
        { label: '调解结果', value: result(facts), long: true },
        { label: '履行情况', value: performed(facts), wide: true },
        { label: '结案说明', value: c.closingNote ?? '', long: true },
      ]),
      gap(mm(3)),
      signatureRows([{ who: '承办人（签名）：' }, { who: '负责人（签名）：' }]),
      ...seal(facts.settings.committee, null),
    ]
  },
})
