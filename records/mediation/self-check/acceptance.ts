import { chineseDate } from '../../kit/dates'
import { handedOver } from '../case-options'
import { mediationClock, monthsAfter } from '../clocks'
import { endOf, place, type Checked, type Finding } from './finding'

/** 受理合法: taken on by the rules, with both sides, by a mediator, within its time, reported where it had to be. */
export function acceptanceFindings(checked: Checked): Finding[] {
  return [...registered(checked), ...peopled(checked), ...inTime(checked), ...reported(checked)]
}

const point = 'acceptance'

function registered({ file }: Checked): Finding[] {
  const { id, case: c } = file
  const at = (field: string) => place('case', id, field)
  const found: Finding[] = []
  const endedBefore = c.refusedOn !== null || ((c.withdrawnOn ?? c.declinedOn) !== null && c.number === null)
  if (c.acceptedOn === null && !endedBefore)
    found.push({
      point,
      severity: 'must',
      law: '人民调解法 第十七条',
      sentence: '没有受理日期，请办理「受理」或补填日期。',
      at: at('acceptedOn'),
    })
  if (c.acceptedOn !== null && !c.number)
    found.push({ point, severity: 'must', sentence: '受理了还没有案号，请补编案号。', at: at('number') })
  if (c.acceptedOn !== null && c.acceptedOn < c.registeredOn) {
    const sentence = `受理日期早于登记日期 ${chineseDate(c.registeredOn)}，请核对哪一个写错了。`
    found.push({ point, severity: 'must', sentence, at: at('acceptedOn') })
  }
  if (c.kind === null) found.push({ point, severity: 'must', sentence: '没有选纠纷类型，请补选。', at: at('kind') })
  if (c.source !== null && handedOver.includes(c.source) && !c.transferUnit) {
    const sentence = '移送来的案件没有写移送单位，请补填。'
    found.push({ point, severity: 'advise', sentence, at: at('transferUnit') })
  }
  return found
}

function peopled({ file }: Checked): Finding[] {
  const found: Finding[] = []
  for (const [side, label] of [
    ['applicant', '申请人'],
    ['respondent', '被申请人'],
  ] as const)
    if (!file.parties.some((p) => p.side === side))
      found.push({
        point,
        severity: 'must',
        sentence: `没有登记${label}，请在当事人里补上。`,
        at: place('parties', null, 'side'),
      })
  if (file.case.acceptedOn !== null && file.mediators.length === 0)
    found.push({
      point,
      severity: 'must',
      law: '人民调解法 第十九条',
      sentence: '没有指定承办调解员，请指定。',
      at: place('mediators', null),
    })
  for (const p of file.participants)
    if (p.consented !== true)
      found.push({
        point,
        severity: 'must',
        law: '人民调解法 第二十条',
        sentence: `邀请${p.name}参加调解没有记下双方同意，请核实后补记。`,
        at: place('participants', p.id, 'consented'),
      })
  return found
}

function inTime({ file, today, lastDay }: Checked): Finding[] {
  const { id, case: c } = file
  if (c.acceptedOn === null) return []
  const { law } = mediationClock
  const at = (field: string) => place('case', id, field)
  const found: Finding[] = []
  if (c.extendedUntil !== null && c.extendConsentOn === null)
    found.push({
      point,
      severity: 'must',
      law,
      sentence: '延长了调解期限，没有写双方同意的日期，请补填。',
      at: at('extendConsentOn'),
    })
  const due = c.extendedUntil ?? monthsAfter(c.acceptedOn, 1)
  if ((endOf(file) ?? today) > lastDay(due)) {
    const sentence = `调解期限到 ${chineseDate(due)} 为止，到期没有结束也没有双方同意延期，请补办延期，或在卷宗情况说明里写明原因。`
    found.push({ point, severity: 'must', law, sentence, at: at('extendedUntil') })
  }
  return found
}

function reported({ file: { id, case: c } }: Checked): Finding[] {
  if (c.risk !== true || c.policeOn !== null) return []
  const sentence = '有激化风险的纠纷没有报告公安的记录，请办理「报告公安」。'
  return [{ point, severity: 'must', law: '人民调解法 第二十五条', sentence, at: place('case', id, 'policeOn') }]
}
