import type { FileChild } from 'docx'
import { fieldTable, type Entry } from '../kit/field-table'
import type { Form } from '../kit/form'
import { gap, headLine, heading, title } from '../kit/headings'
import type { Letterhead } from '../kit/letterhead'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { signatures } from '../kit/signatures'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { hazardFilling, hazardMarks, type HazardFacts } from './hazard-facts'

const form: Form = { id: 'hazardNotice', title: '安全隐患告知（整改提示）书', version: 2 }

/**
 * 安全隐患告知（整改提示）书, one page for each hazard. A community tells and urges; only a subdistrict whose director has
 * declared delegated power gets the wording of an order.
 */
export const hazardNotice: PrintedForm<HazardFacts> = {
  form,
  landscape: false,
  marks: hazardMarks,
  fill: hazardFilling,
  build: (all, letterhead, job) => {
    const titled = { ...form, title: all[0]?.wording.title ?? form.title }
    return printCopies(all, (facts) => page(facts, letterhead), { form: titled, letterhead, sheet: portrait, job })
  },
}

function page(facts: HazardFacts, letterhead: Letterhead): FileChild[] {
  const { orders, demands, title: heads } = facts.wording
  const f = hazardFilling(facts, letterhead)
  return [
    title(heads),
    ...headLine(portrait, `单位：${f.单位}`, `编号：${f.编号 || handNumber}`),
    fieldTable(portrait, [
      { label: orders ? '被通知单位' : '被告知单位', value: f.被检查单位, wide: true },
      { label: '地址', value: f.地址, wide: true },
      { label: '负责人', value: f.负责人 },
      { label: '联系电话', value: f.电话 },
      { label: '检查日期', value: f.检查日期 },
      { label: '检查人', value: f.检查人 },
    ]),
    line(`经检查，你单位存在下列安全隐患。${demands}`, looks.cell, 'left', { before: 100, after: 60, keepNext: true }),
    fieldTable(portrait, [
      { label: '隐患部位', value: f.部位 },
      { label: '隐患类别', value: f.等级 ? `${f.类别 || '　　　　'}（${f.等级}）` : f.类别 },
      { label: '隐患情况', value: f.隐患, long: true },
      { label: '整改要求', value: f.整改要求, long: true },
      { label: '整改期限', value: f.整改期限 && `${f.整改期限}前`, wide: true },
      { label: '消除前的安全措施', value: f.安全措施, wide: true },
      ...(orders ? [{ label: '依据', value: '', wide: true }] : []),
    ]),
    line(orders ? afterOrder : afterTelling, looks.small, 'left', { before: 80, after: 80 }),
    signatures(portrait, [
      orders ? '执法人员（两人签名）：' : '检查人（两人签名）：',
      '签收人（签名）：',
      `${orders ? '通知' : '告知'}单位（盖章处）：`,
    ]),
    line(`签收情况：□已签收　□拒签（原因：${blank}　见证人：${blank}）`, looks.small, 'left', { before: 80 }),
    heading('复查情况（由复查人填写）'),
    fieldTable(portrait, recheckBlanks),
    gap(mm(1)),
    line(
      `本${orders ? '通知书' : '告知书'}一式两份，被${orders ? '通知' : '告知'}单位、${orders ? '通知' : '告知'}单位各存一份。`,
      looks.note,
    ),
  ]
}

const handNumber = '〔　　　〕　　号'
const blank = '　'.repeat(7)
const afterTelling =
  '请在期限内整改，整改完成后告诉我们复查；期限内确有困难的，请说明情况。到期没有整改的，我们将依法向有关部门报告。'
const afterOrder =
  '请在期限内改正，改正完成后报告复查。逾期不改正的，依法处理。对本通知不服的，可以自收到之日起六十日内依法申请行政复议，或者六个月内依法向人民法院提起行政诉讼。'

/** Filled in by hand when somebody has looked again. */
const recheckBlanks: readonly Entry[] = [
  { label: '复查日期', value: '' },
  { label: '复查人', value: '' },
  { label: '复查意见', value: '', long: true },
  { label: '上报情况', value: '□未上报　□已上报（单位：　　　　　　　　日期：　　　　　　）', boxes: true, wide: true },
]
