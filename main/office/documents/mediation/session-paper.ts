import type { FileChild } from 'docx'
import { chineseDate } from '../../../../records/kit/dates'
import { fieldTable } from '../kit/field-table'
import { gap, headLine, heading, title } from '../kit/headings'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import { aboutOf, allNames, dayText, type CaseFacts } from './case-facts'
import { dayOfSession, lineText, placeOf, recorded, spoken, timeText } from './record-lines'
import { bothSides, mediatorSigns, recorderSigns, seal, signatureRows } from './signing'
import { box, linesOf } from './text'

const sessionOf = (facts: CaseFacts) =>
  aboutOf(
    facts,
    facts.file.sessions.filter((s) => s.kind === 'session'),
  )

function filling(facts: CaseFacts) {
  const s = sessionOf(facts)
  return {
    时间: s ? timeText(s) : '',
    地点: s?.place ?? '',
    事由: facts.file.case.name,
    到场当事人: s ? (s.present ?? '') : allNames(facts),
    参加人: s?.others ?? '',
    调解员: s?.mediators ?? '',
    记录: s?.recorder ?? '',
    第几次: s ? String(placeOf(facts.file, s)) : '',
    告知: told(s?.told),
    调解结果: s?.result ?? '',
    下次调解: dayText(s?.nextOn),
    核对: readBack(s?.readBack),
    笔录: (s?.lines ?? []).map((l) => ({ 内容: lineText(l) })),
  }
}

const told = (is: boolean | null | undefined): string => box(is, '人民调解委员会已将人民调解的相关规定告知各方当事人')
const readBack = (is: boolean | null | undefined): string => box(is, '以上记录已由当事人阅读（读给当事人听），核对无误')

/** 人民调解记录 of one session, with the seven parts that the rules ask for; what nobody wrote down is ticked by hand. */
export const sessionPaper = caseForm({
  id: 'sessionPaper',
  title: '人民调解记录',
  version: 1,
  wants: ['时间', '地点', '到场当事人', '调解员', '记录', '笔录', '调解结果'],
  marks: {
    时间: '开始和结束的时间',
    地点: '地点',
    事由: '纠纷名称',
    到场当事人: '到场的当事人',
    参加人: '邀请参加的人',
    调解员: '这一次的调解员',
    记录: '这一次的记录人',
    第几次: '第几次调解',
    告知: '已告知相关规定的方框和固定文字',
    调解结果: '调解结果',
    下次调解: '下次调解日期',
    核对: '已核对无误的方框和固定文字',
  },
  lists: { 笔录: { 内容: '笔录的一句，问、答、记写在前面' } },
  fill: filling,
  titleOf: (facts) => {
    const s = sessionOf(facts)
    return `人民调解记录${s ? `（${chineseDate(dayOfSession(s))}）` : ''}`
  },
  lay: (facts): FileChild[] => {
    const f = filling(facts)
    const s = sessionOf(facts)
    const inquired = facts.file.sessions.some((one) => one.kind === 'inquiry')
    const results = linesOf(s?.result)
    return [
      title('人民调解记录'),
      ...headLine(
        portrait,
        `${facts.settings.committee}　${facts.file.case.number ?? ''}`,
        `第${f.第几次 || '　　'}次`,
      ),
      fieldTable(portrait, [
        { label: '时间', value: timeText(s), wide: true },
        { label: '地点', value: f.地点, wide: true },
        { label: '事由', value: f.事由, wide: true },
        { label: '当事人', value: f.到场当事人, wide: true },
        { label: '参加人', value: f.参加人, wide: true },
        { label: '调解员', value: f.调解员 },
        { label: '记录人', value: f.记录 },
      ]),
      heading('一、告知权利和义务'),
      recorded(`${f.告知}。`),
      heading('二、告知调解的原则、方式和参加人'),
      recorded('□已说明调解的原则和方式　□各方对调解员、参加人没有异议'),
      heading('三、各方陈述和调解经过'),
      ...spoken(s, 10),
      heading('四、核对调查情况'),
      recorded(inquired ? '□调查记录已向各方当事人核对，没有异议　□有异议：' : '□没有调查　□已向各方当事人核对'),
      heading('五、告知调解结果的风险'),
      recorded('□已告知达成或者达不成协议的法律后果、履行的责任和风险'),
      heading('六、调解结果'),
      ...(results.length > 0 ? results.map((text) => recorded(text)) : [recorded(''), recorded('')]),
      ...(s?.nextOn ? [recorded(`下次调解日期：${f.下次调解}。`)] : []),
      heading('七、核对和签名'),
      recorded(`${f.核对}。`, true),
      gap(mm(3)),
      signatureRows([
        bothSides(facts.file.parties.length),
        ...(f.参加人 ? [{ who: '参加人（签名）：' }] : []),
        mediatorSigns,
        recorderSigns,
      ]),
      ...seal(facts.settings.committee, null),
    ]
  },
})
