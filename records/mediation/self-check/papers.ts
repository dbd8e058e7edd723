import { chineseDate, dayOf } from '../../kit/dates'
import type { SessionWithLines } from '../case-file'
import { sessionKinds } from '../session-record'
import { endOf, place, type Checked, type Finding } from './finding'

const point = 'papers'
const told = '人民调解法 第二十三条、第二十四条'

/** 文书使用: every record has its head, was told, read back and signed, on a day on which it could be; the end has its notice. */
export function paperFindings(checked: Checked): Finding[] {
  return [...checked.file.sessions.flatMap((s) => sessionFindings(s, checked)), ...endFindings(checked)]
}

/** What stands at the head of a record and must not be blank. */
const heads = {
  session: { place: '地点', present: '到场当事人', mediators: '调解员', recorder: '记录人', result: '调解结果' },
  inquiry: { place: '地点', asked: '被调查人', mediators: '调查人', recorder: '记录人' },
} as const

function sessionFindings(s: SessionWithLines, { file }: Checked): Finding[] {
  const day = dayOf(new Date(s.startedAt))
  const kind = s.kind === 'inquiry' ? 'inquiry' : 'session'
  const name = `${chineseDate(day)}的${sessionKinds.find((k) => k.code === s.kind)!.label}`
  const found: Finding[] = []
  const say = (field: string, sentence: string, law?: string): void => {
    found.push({ point, severity: 'must', sentence, ...(law && { law }), at: place('sessions', s.id, field) })
  }
  const head = Object.entries(heads[kind]).filter(([key]) => !s[key as 'place'])
  if (head.length > 0) say(head[0]![0], `${name}没有写${head.map(([, label]) => label).join('、')}，请补填。`)
  if (kind === 'session' && s.told !== true) say('told', `${name}没有记下已告知权利义务，请核实后补记。`, told)
  if (s.readBack !== true) say('readBack', `${name}没有给当事人核对，请核对后补记。`)
  if (s.signedOn === null) say('signedOn', `${name}还没有签名，请补签后填上日期。`)
  else if (s.signedOn < day) say('signedOn', `${name}的签名日期早于记录当天，请核对。`)
  const { acceptedOn } = file.case
  const end = endOf(file)
  if (acceptedOn !== null && day < acceptedOn)
    say('startedAt', `${name}早于受理日期 ${chineseDate(acceptedOn)}，请核对时间。`)
  if (end !== null && day > end) say('startedAt', `${name}晚于调解结束的 ${chineseDate(end)}，请核对时间。`)
  return found
}

function endFindings({ file }: Checked): Finding[] {
  const { id, case: c, agreement } = file
  const found: Finding[] = []
  if (c.failedOn !== null && c.remediesTold !== true)
    found.push({
      point,
      severity: 'must',
      law: '人民调解法 第二十六条',
      sentence: '调解不成没有告知仲裁、行政、司法途径，请告知后打印终止调解告知书。',
      at: place('case', id, 'remediesTold'),
    })
  if (agreement === null || c.agreedOn === null) return found
  if (c.agreementForm !== null && c.agreementForm !== agreement.form) {
    const sentence = '案件和协议里的协议形式（书面、口头）不一致，请核对用哪一种文书。'
    found.push({ point, severity: 'must', sentence, at: place('agreement', agreement.id, 'form') })
  }
  if (agreement.agreedOn !== null && agreement.agreedOn !== c.agreedOn) {
    const sentence = `协议上达成协议的日期和案件的 ${chineseDate(c.agreedOn)} 不一致，请核对。`
    found.push({ point, severity: 'must', sentence, at: place('agreement', agreement.id, 'agreedOn') })
  }
  return found
}
