import { show } from '../../../../records/kit/kinds'
import { agreement } from '../../../../records/mediation/agreement'
import { dayText, type CaseFacts } from './case-facts'
import { numberedLines } from './text'

/** One for each party and one for the committee; what was typed where somebody typed it; 0 for nobody knows. */
function copiesOf({ file }: CaseFacts): number {
  return file.agreement?.copies ?? (file.parties.length > 0 ? file.parties.length + 1 : 0)
}

/** The marks of papers that print an agreement. */
export const agreementMarks = {
  协议编号: '协议编号，没有的用案号',
  主要事实: '纠纷主要事实、争议事项',
  各方责任: '各方责任',
  履行方式时限: '履行方式、时限',
  协议金额: '协议金额，元',
  协议份数: '一式几份，没有填的为当事人数加一',
  达成协议日期: '达成协议日期',
  协议生效日期: '协议生效日期',
} as const

export const agreementLists = { 协议内容: { 条款: '协议内容的一条，已编号' } } as const

/** Their values. */
export function agreementFilling(facts: CaseFacts) {
  const { agreement: a, case: c } = facts.file
  return {
    协议编号: a?.number ?? c.number ?? '',
    主要事实: a?.facts ?? '',
    各方责任: a?.duty ?? '',
    履行方式时限: a?.performance ?? '',
    协议金额: show(agreement.fields.amount, a?.amount ?? c.amount),
    协议份数: String(copiesOf(facts) || ''),
    达成协议日期: dayText(a?.agreedOn ?? c.agreedOn),
    协议生效日期: dayText(a?.effectiveOn),
    协议内容: numberedLines(a?.terms).map((text) => ({ 条款: text })),
  }
}
