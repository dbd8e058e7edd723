import { chineseDate } from '../../kit/dates'
import { checkAgreement } from '../agreement-check'
import type { CaseFile } from '../case-file'
import { confirmationClock } from '../clocks'
import { place, type Checked, type Finding } from './finding'

const point = 'agreement'
const inEffect = '人民调解法 第二十九条'

/** 协议法律适用: what the agreement says, whether it is in effect, and whether the court could be asked when it was. */
export function agreementFindings(checked: Checked): Finding[] {
  const { agreement, parties, case: c } = checked.file
  if (agreement === null) return []
  const contents = checkAgreement(agreement, parties.length, c.kind).map(
    ({ field, sentence, severity, law }): Finding => ({
      point,
      severity,
      sentence,
      ...(law && { law }),
      at: place('agreement', agreement.id, field),
    }),
  )
  return [...contents, ...signatures(checked.file, agreement), ...court(checked, agreement)]
}

type Agreement = NonNullable<CaseFile['agreement']>

function signatures({ parties }: CaseFile, a: Agreement): Finding[] {
  const found: Finding[] = []
  const say = (field: string, sentence: string, law = inEffect): void => {
    found.push({ point, severity: 'must', law, sentence, at: place('agreement', a.id, field) })
  }
  if (a.form === 'oral') {
    if (a.agreedOn === null) say('agreedOn', '口头协议没有写达成日期，还不能算生效，请补填。', '人民调解法 第三十条')
    return found
  }
  const unsigned = parties.filter((p) => p.signedOn === null)
  for (const p of unsigned)
    found.push({
      point,
      severity: 'must',
      law: inEffect,
      sentence: `${p.name}没有在协议上签名、盖章或按指印，协议还没有生效，请补签后填上日期。`,
      at: place('parties', p.id, 'signedOn'),
    })
  const last = parties.map((p) => p.signedOn ?? '').reduce((one, other) => (one > other ? one : other), '')
  if (a.signedOn === null) say('signedOn', '没有写当事人全部签名的日期，协议还不能算生效，请补填。')
  else if (unsigned.length === 0 && last !== '' && a.signedOn !== last)
    say('signedOn', `当事人全部签名的日期和最后一位当事人签名的 ${chineseDate(last)} 不一致，请核对。`)
  if (a.mediatorSignedOn === null) say('mediatorSignedOn', '调解员没有在协议上签名，协议还没有生效，请补签后填上日期。')
  if (a.sealedOn === null) say('sealedOn', '协议没有加盖调解委员会印章，还没有生效，请补盖后填上日期。')
  return found
}

function court({ lastDay }: Checked, a: Agreement): Finding[] {
  if (a.confirmAskedOn === null || a.confirmBy === null || a.confirmAskedOn <= lastDay(a.confirmBy)) return []
  const sentence = `司法确认要在 ${chineseDate(a.confirmBy)} 以前申请，现在写的日期晚于期限，请核对日期，确实晚了的在情况说明里写明。`
  const at = place('agreement', a.id, 'confirmAskedOn')
  return [{ point, severity: 'must', law: confirmationClock.law, sentence, at }]
}
