import type { FileChild } from 'docx'
import { recheck } from '../../../../records/checks/recheck'
import { fieldTable } from '../kit/field-table'
import type { Form } from '../kit/form'
import { gap, headLine, heading, title } from '../kit/headings'
import type { Letterhead } from '../kit/letterhead'
import { mm, portrait } from '../kit/paper'
import { signatures } from '../kit/signatures'
import { ticks } from '../kit/ticks'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { dayText, hazardFilling, hazardMarks, type HazardFacts } from './hazard-facts'

const form: Form = { id: 'recheckRecord', title: '安全隐患复查记录', version: 2 }

/** 复查记录 of the last recheck: what was asked for, and what was found when somebody looked again. */
export const recheckRecord: PrintedForm<HazardFacts> = {
  form,
  landscape: false,
  marks: {
    ...hazardMarks,
    标题: '文书标题',
    复查日期: '复查日期',
    复查人: '复查人',
    复查结果: '已整改、部分整改、未整改的方框，已选的涂黑',
    复查意见: '复查意见',
    新的期限: '没有整改完的，新的期限',
  },
  fill: filling,
  build: (all, letterhead, job) =>
    printCopies(all, (facts) => page(facts, letterhead), { form, letterhead, sheet: portrait, job }),
}

function filling(facts: HazardFacts, letterhead: Letterhead) {
  const last = facts.rechecks.at(-1)
  return {
    ...hazardFilling(facts, letterhead),
    标题: form.title,
    复查日期: dayText(last?.on),
    复查人: last?.by ?? '',
    复查结果: ticks(recheck.fields.result, last?.result) ?? '',
    复查意见: last?.opinion ?? '',
    新的期限: dayText(last?.deadline),
  }
}

function page(facts: HazardFacts, letterhead: Letterhead): FileChild[] {
  const f = filling(facts, letterhead)
  return [
    title(form.title),
    ...headLine(portrait, `单位：${f.单位}`, `告知书编号：${f.编号 || '　　　　　　'}`),
    heading('一、隐患情况'),
    fieldTable(portrait, [
      { label: '被检查单位', value: f.被检查单位, wide: true },
      { label: '地址', value: f.地址, wide: true },
      { label: '负责人', value: f.负责人 },
      { label: '联系电话', value: f.电话 },
      { label: '检查日期', value: f.检查日期 },
      { label: '告知日期', value: f.告知日期 },
      { label: '隐患部位', value: f.部位 },
      { label: '整改期限', value: f.整改期限 },
      { label: '隐患情况', value: f.隐患, long: true },
      { label: '整改要求', value: f.整改要求, long: true },
    ]),
    heading('二、复查情况'),
    fieldTable(portrait, [
      { label: '复查日期', value: f.复查日期 },
      { label: '复查人', value: f.复查人 },
      { label: '复查结果', value: f.复查结果, boxes: true, wide: true },
      { label: '复查意见', value: f.复查意见, long: true },
      { label: '新的期限', value: f.新的期限, wide: true },
    ]),
    gap(mm(4)),
    signatures(portrait, ['复查人（两人签名）：', '被检查单位（签名）：', '复查单位（盖章处）：']),
  ]
}
