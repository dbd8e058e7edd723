import type { RecordOf } from '../kit/register'
import type { agreement } from './agreement'
import { amountFaults } from './amounts-in-text'
import { blanksIn } from './blanks'
import { notConfirmable } from './confirmable'
import { impossibleDates } from './dates-in-text'

/** The values of an agreement as they are typed: what is not known yet is null or not there. */
export type AgreementValues = Partial<RecordOf<typeof agreement>>
export type AgreementField = keyof RecordOf<typeof agreement>

/** Something about an agreement that is to be mended, and in which field. */
export interface AgreementFault {
  readonly field: AgreementField
  readonly sentence: string
  /** What the dossier may not be archived with, or what had better be looked at. */
  readonly severity: 'must' | 'advise'
  readonly law?: string
}

const contents = '人民调解法 第二十九条'
/** What an agreement may state; a dossier is not held up for it. */
const mayState = '人民调解法 第二十九条（可以载明）'
const told = '人民调解法 第二十八条'
/** What is read for amounts, dates and blanks. */
const texts = ['facts', 'duty', 'terms', 'performance'] as const
const labels = { facts: '主要事实和争议事项', duty: '各方责任', terms: '协议内容', performance: '履行方式和时限' }
const timeLimit = /[年月日天]|小时|即时|当场|当庭|立即|已经?(?:付清|履行|支付|道歉)/

/**
 * What a mediation agreement still lacks and where it contradicts itself: what 人民调解法 第二十九条 lets it state, amounts in
 * figures and in words, dates that exist, copies, blanks. Only its own values are looked at; signatures are judged with the case.
 * @param parties how many parties the case has, on both sides together
 * @param kind the kind of dispute (`disputeCategories`)
 */
export function checkAgreement(values: AgreementValues, parties: number, kind: string | null): AgreementFault[] {
  return [...contentFaults(values), ...textFaults(values), ...copyFaults(values, parties), ...courtFaults(values, kind)]
}

const isEmpty = (text: string | null | undefined): boolean => !text?.trim()

function contentFaults({ form, facts, duty, terms, performance }: AgreementValues): AgreementFault[] {
  const isOral = form === 'oral'
  const faults: AgreementFault[] = []
  const advise = (field: AgreementField, sentence: string): void => {
    faults.push({ field, severity: 'advise', law: isOral ? told : mayState, sentence })
  }
  // Without anything agreed there is no agreement.
  if (isEmpty(terms)) {
    const law = isOral ? told : contents
    faults.push({ field: 'terms', severity: 'must', law, sentence: '没有写协议内容，请把约定的事项一条一条写上。' })
  }
  if (isEmpty(facts)) advise('facts', '没有写纠纷的主要事实和争议事项，请尽量补写。')
  if (isOral) return faults
  if (isEmpty(duty)) advise('duty', '没有写各方当事人的责任，能分清的请补写。')
  if (isEmpty(performance)) advise('performance', '没有写履行的方式和期限，请尽量补写。')
  else if (!timeLimit.test(`${performance}${terms ?? ''}`))
    advise('performance', '履行方式里没有期限，请尽量写明到哪一天履行，或写明已当场履行。')
  return faults
}

function textFaults(values: AgreementValues): AgreementFault[] {
  return texts.flatMap((field): AgreementFault[] => {
    const text = values[field] ?? ''
    const fault = (sentence: string): AgreementFault => ({ field, severity: 'must', sentence })
    return [
      ...amountFaults(text).map((sentence) => fault(`${labels[field]}里${sentence}。`)),
      ...impossibleDates(text).map((date) => fault(`${labels[field]}里的「${date}」这一天不存在，请核对。`)),
      ...(blanksIn(text).length > 0 ? [fault(`${labels[field]}里还有没填的空（＿＿＿），请填上或删去。`)] : []),
    ]
  })
}

/** Every party has one, and the committee keeps one. */
function copyFaults({ form, copies }: AgreementValues, parties: number): AgreementFault[] {
  if (form === 'oral' || parties === 0 || copies === parties + 1) return []
  const sentence =
    copies == null
      ? `没有写协议份数，当事人和调解委员会各持一份，请填 ${parties + 1} 份。`
      : `协议写了 ${copies} 份，当事人 ${parties} 方和调解委员会各持一份，请改成 ${parties + 1} 份。`
  return [{ field: 'copies', severity: 'must', law: contents, sentence }]
}

function courtFaults(values: AgreementValues, kind: string | null): AgreementFault[] {
  if (values.confirmWanted !== true && !values.confirmAskedOn) return []
  const why = notConfirmable(kind, texts.map((field) => values[field] ?? '').join('\n'))
  if (why === null) return []
  const law = '民事诉讼法解释 第三百五十五条'
  return [
    { field: 'confirmWanted', severity: 'advise', law, sentence: `协议${why}，法院不受理司法确认申请，请先核对。` },
  ]
}
