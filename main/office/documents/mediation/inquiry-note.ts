import type { FileChild } from 'docx'
import { chineseDate } from '../../../../records/kit/dates'
import { fieldTable } from '../kit/field-table'
import { gap, headLine, title } from '../kit/headings'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import { aboutOf, type CaseFacts } from './case-facts'
import { dayOfSession, lineText, recorded, spoken, timeText } from './record-lines'
import { recorderSigns, signatureRows } from './signing'
import { box } from './text'

const inquiryOf = (facts: CaseFacts) =>
  aboutOf(
    facts,
    facts.file.sessions.filter((s) => s.kind === 'inquiry'),
  )

function filling(facts: CaseFacts) {
  const s = inquiryOf(facts)
  return {
    时间: s ? timeText(s) : '',
    地点: s?.place ?? '',
    参加人: s?.others ?? '',
    被调查人: s?.asked ?? '',
    调查人: s?.mediators ?? '',
    记录: s?.recorder ?? '',
    笔录: (s?.lines ?? []).map((l) => ({ 内容: lineText(l) })),
  }
}

/** 人民调解调查记录 of one inquiry: who was asked, and what they answered. */
export const inquiryNote = caseForm({
  id: 'inquiryNote',
  title: '人民调解调查记录',
  version: 1,
  wants: ['时间', '地点', '被调查人', '调查人', '记录', '笔录'],
  marks: {
    时间: '开始和结束的时间',
    地点: '地点',
    参加人: '参加人',
    被调查人: '被调查人',
    调查人: '调查人',
    记录: '这一次的记录人',
  },
  lists: { 笔录: { 内容: '笔录的一句，问或答写在前面' } },
  fill: filling,
  titleOf: (facts) => {
    const s = inquiryOf(facts)
    return `人民调解调查记录${s ? `（${s.asked ?? chineseDate(dayOfSession(s))}）` : ''}`
  },
  lay: (facts): FileChild[] => {
    const f = filling(facts)
    const s = inquiryOf(facts)
    return [
      title('人民调解调查记录'),
      ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
      fieldTable(portrait, [
        { label: '时间', value: timeText(s), wide: true },
        { label: '地点', value: f.地点, wide: true },
        { label: '参加人', value: f.参加人, wide: true },
        { label: '被调查人', value: f.被调查人, wide: true },
        { label: '调查人', value: f.调查人 },
        { label: '记录人', value: f.记录 },
      ]),
      gap(mm(2)),
      recorded('记录：', true),
      ...spoken(s, 14),
      recorded(box(s?.readBack, '以上记录已交被调查人阅读（读给被调查人听），核对无误。'), true),
      gap(mm(4)),
      signatureRows([{ who: '被调查人（签名）：' }, { who: '调查人（签名）：' }, recorderSigns]),
    ]
  },
})
