import type { FileChild } from 'docx'
import { show } from '../../../../records/kit/kinds'
import type { Kept } from '../../../../records/mediation/case-file'
import { party } from '../../../../records/mediation/party'
import { gap, title } from '../kit/headings'
import { mm } from '../kit/paper'
import { agreementFilling, agreementLists, agreementMarks } from './agreement-facts'
import { caseForm } from './case-form'
import { allNames, dayOrRoom, dayText, orRoom, type CaseFacts } from './case-facts'
import { signatureRows } from './signing'
import { atEdge, linesOf, numberedLines, paragraph, part, written } from './text'

type Party = Kept<typeof party>

const withUnit = ({ file }: CaseFacts): boolean => file.parties.some((p) => p.kind === 'unit')

/** Who asks, as a court wants it; 民族 is written by hand. */
function described(p: Party): string {
  if (p.kind === 'unit')
    return `申请人：${p.name}，统一社会信用代码：${orRoom(p.creditCode, 9)}，住所地：${orRoom(p.address, 12)}，法定代表人（负责人）：${orRoom(p.representative, 4)}，职务：${orRoom(p.representativePost, 4)}，联系电话：${orRoom(p.phone, 6)}。`
  const age = p.age === null ? '　　' : String(p.age)
  return `申请人：${p.name}，${orRoom(show(party.fields.gender, p.gender), 1)}，　　族，${age}岁，身份证号：${orRoom(p.idNumber, 9)}，${orRoom(p.job, 4)}，住址：${orRoom(p.address, 12)}，联系电话：${orRoom(p.phone, 6)}。`
}

const agentOf = (p: Party): string =>
  `委托代理人：${p.agent}，${orRoom(show(party.fields.agentScope, p.agentScope), 4)}，联系电话：${orRoom(p.agentPhone, 6)}。`

const blankParty =
  '申请人：　　　　　，性别：　　，　　族，年龄：　　，身份证号：　　　　　　　　　，住址：　　　　　　　　　　　，联系电话：　　　　　　。'

function requested(facts: CaseFacts): string {
  const f = agreementFilling(facts)
  const on = dayOrRoom(facts.file.agreement?.agreedOn ?? facts.file.case.agreedOn)
  return `请求人民法院依法确认${orRoom(allNames(facts), 8)}于${on}经${facts.settings.committee}主持调解达成的${orRoom(f.协议编号, 8)}人民调解协议有效。`
}

const promise =
  '申请人出于解决纠纷的目的自愿达成上述协议，没有恶意串通、规避法律的行为；协议内容没有损害国家利益、社会公共利益和他人的合法权益。如果因该协议内容给国家、集体或者他人造成损害，愿意承担相应的民事责任和其他法律责任。'

const enclosures = (facts: CaseFacts): string[] => [
  '1. 人民调解协议书；',
  `2. ${facts.settings.committee}主持调解的证明；`,
  withUnit(facts)
    ? '3. 个人的身份证明，单位的营业执照或者登记证书、法定代表人（负责人）身份证明；'
    : '3. 双方当事人的身份证明；',
  '4. 与调解协议相关的财产权利证明等材料。',
]

/** 司法确认申请书: both sides ask a court to confirm what they agreed; between people, or between people and a unit. */
export const confirmationRequest = caseForm({
  id: 'confirmationRequest',
  title: '司法确认申请书',
  version: 1,
  wants: ['法院', '主要事实', '协议内容'],
  marks: {
    ...agreementMarks,
    法院: '申请的人民法院',
    申请日期: '申请司法确认的日期',
    申请书类别: '个人与个人，或者个人与单位',
  },
  lists: { ...agreementLists, 申请人情况: { 情况: '一位申请人的基本情况，一段话' } },
  fill: (facts) => ({
    ...agreementFilling(facts),
    法院: courtOf(facts),
    申请日期: dayText(facts.file.agreement?.confirmAskedOn),
    申请书类别: withUnit(facts) ? '个人与单位' : '个人与个人',
    申请人情况: facts.file.parties.map((p) => ({ 情况: described(p) })),
  }),
  lay: (facts): FileChild[] => {
    const { file } = facts
    const a = file.agreement
    const people = file.parties
    return [
      title('司法确认申请书'),
      gap(mm(3)),
      ...(people.length === 0
        ? [paragraph(blankParty), paragraph(blankParty)]
        : people.flatMap((p) => [paragraph(described(p)), ...(p.agent ? [paragraph(agentOf(p))] : [])])),
      part('请求事项：'),
      paragraph(requested(facts)),
      part('事实和理由：'),
      ...written(linesOf(a?.facts ?? file.case.what), 2),
      paragraph(`经${facts.settings.committee}主持调解，双方自愿达成如下协议：`, { keepNext: true }),
      ...written(numberedLines(a?.terms), 3),
      ...linesOf(a?.performance).map((text) => paragraph(text)),
      part('申请人承诺：'),
      paragraph(promise),
      paragraph('此致', { before: 80, keepNext: true }),
      atEdge(courtOf(facts) || `${'　'.repeat(10)}人民法院`, { keepNext: true }),
      gap(mm(3)),
      signatureRows([
        {
          who: withUnit(facts) ? '申请人（签名、盖章）：' : '申请人（签名盖章或按指印）：',
          people: people.length,
        },
      ]),
      ...enclosures(facts).map((text, n) =>
        atEdge(n === 0 ? `附：${text}` : `　　${text}`, n === 0 ? { before: 120 } : {}),
      ),
    ]
  },
})

const courtOf = ({ file, settings }: CaseFacts): string => file.agreement?.court || settings.court
