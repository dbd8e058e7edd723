import type { FileChild } from 'docx'
import { chineseDate } from '../../../../records/kit/dates'
import type { Kept } from '../../../../records/mediation/case-file'
import { followUp } from '../../../../records/mediation/follow-up'
import { fieldTable } from '../kit/field-table'
import { gap, headLine, title } from '../kit/headings'
import { mm, portrait } from '../kit/paper'
import { ticks } from '../kit/ticks'
import { caseForm } from './case-form'
import { aboutOf, allNames, dayText, type CaseFacts } from './case-facts'
import { seal, signatureRows } from './signing'

const followUpOf = (facts: CaseFacts): Kept<typeof followUp> | undefined => aboutOf(facts, facts.file.followUps)

function filling(facts: CaseFacts) {
  const one = followUpOf(facts)
  const boxes = (key: 'way' | 'fulfilment' | 'satisfaction' | 'smoulders') =>
    ticks(followUp.fields[key], one?.[key]) ?? ''
  return {
    协议编号: facts.file.agreement?.number ?? facts.file.case.number ?? '',
    回访时间: dayText(one?.on),
    回访方式: boxes('way'),
    被回访人: one?.who ?? '',
    回访人: one?.by ?? '',
    履行情况: boxes('fulfilment'),
    满意程度: boxes('satisfaction'),
    是否起诉: one?.sued ?? '',
    遗留隐患: boxes('smoulders'),
    采取的措施: one?.measures ?? '',
    回访情况: one?.situation ?? '',
  }
}

/** 人民调解回访记录 of one visit: whether the agreement was kept, and whether anything smoulders on. */
export const followUpPaper = caseForm({
  id: 'followUpPaper',
  title: '人民调解回访记录',
  version: 1,
  wants: ['回访时间', '被回访人', '回访人', '回访情况'],
  marks: {
    协议编号: '调解协议编号，没有的用案号',
    回访时间: '回访日期',
    回访方式: '上门、电话、来访的方框',
    被回访人: '被回访人',
    回访人: '回访人',
    履行情况: '履行情况的方框',
    满意程度: '满意程度的方框',
    是否起诉: '是否起诉及结果',
    遗留隐患: '有激化或遗留隐患的方框',
    采取的措施: '采取的措施',
    回访情况: '回访情况',
  },
  fill: filling,
  titleOf: (facts) => {
    const one = followUpOf(facts)
    return `人民调解回访记录${one ? `（${chineseDate(one.on)}）` : ''}`
  },
  lay: (facts): FileChild[] => {
    const f = filling(facts)
    return [
      title('人民调解回访记录'),
      ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
      fieldTable(portrait, [
        { label: '当事人', value: allNames(facts), wide: true },
        { label: '调解协议编号', value: f.协议编号 || '　　　字〔　　　〕　　号', wide: true },
        { label: '回访事由', value: facts.file.case.name, wide: true },
        { label: '回访时间', value: f.回访时间 },
        { label: '回访方式', value: f.回访方式, boxes: true },
        { label: '被回访人', value: f.被回访人, wide: true },
        { label: '履行情况', value: f.履行情况, boxes: true, wide: true },
        { label: '满意程度', value: f.满意程度, boxes: true, wide: true },
        { label: '是否起诉及结果', value: f.是否起诉, wide: true },
        { label: '激化或遗留隐患', value: f.遗留隐患, boxes: true, wide: true },
        { label: '采取的措施', value: f.采取的措施, long: true },
        { label: '回访情况', value: f.回访情况, long: true },
      ]),
      gap(mm(3)),
      signatureRows([{ who: '被回访人（签名）：' }, { who: '回访人（签名）：' }]),
      ...seal(facts.settings.committee, followUpOf(facts)?.on ?? null),
    ]
  },
})
