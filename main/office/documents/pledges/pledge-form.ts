import type { FileChild } from 'docx'
import { pledgeKinds, pledgeMarks } from '../../../../records/signing/pledge-text'
import type { Form } from '../kit/form'
import { gap, title } from '../kit/headings'
import { fullName, type Letterhead } from '../kit/letterhead'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { signatures } from '../kit/signatures'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { clauses } from './clauses'
import { blank, paragraphsOf, pledgeFilling as fill, type PledgeFacts } from './pledge-facts'

/** Who signs a paper: the two sides of a pledge; of the covenant the shop, its committee, and the office that witnesses. */
const sides = ['甲方（盖章处）：', '乙方（签名、盖章处）：']
const covenanters = ['经营者（签名）：', '管委会（盖章处）：', '见证单位（盖章处）：']

/** What the marks stand for, for an office that brings a template of its own. */
const marks: Readonly<Record<string, string>> = {
  ...Object.fromEntries(pledgeMarks.map((mark) => [mark, mark])),
  单位: '本单位的名称',
  门面宽: '责任区沿街长度，米',
  责任区纵深: '责任区宽，自墙基至路缘石，米',
  责任期限: '文本的责任期限，如 一年',
  文本版本: '责任文本的版本',
}

/** The paper of one kind: the text in use with the shop's facts in it, places to sign left blank. */
function pledgeForm(kind: string, label: string): PrintedForm<PledgeFacts> {
  const form: Form = { id: `pledge-${kind}`, title: label, version: 1 }
  const copy = (facts: PledgeFacts, letterhead: Letterhead): FileChild[] => [
    title(label),
    ...(kind === 'covenant' ? [] : parties(fill(facts, letterhead), letterhead)),
    ...clauses(paragraphsOf(facts.text.body, fill(facts, letterhead))),
    gap(mm(4)),
    ...(kind === 'covenant'
      ? [line(`签约商户：${facts.shop.name}`, looks.cell, 'left', { keepNext: true, after: 60 })]
      : []),
    signatures(portrait, kind === 'covenant' ? covenanters : sides),
  ]
  return {
    form,
    landscape: false,
    marks,
    lists: { 正文: { 段落: '正文的一段，标记已换成这家店的内容' } },
    fill: (facts, letterhead) => ({
      ...fill(facts, letterhead),
      文本版本: facts.text.version,
      正文: paragraphsOf(facts.text.body, fill(facts, letterhead)).map((text) => ({ 段落: text })),
    }),
    build: (all, letterhead, job) =>
      printCopies(all, (facts) => copy(facts, letterhead), { form, letterhead, sheet: portrait, job }),
  }
}

/** 甲方：某某居民委员会 / 乙方：福满园饺子馆（经营者：王秀英） */
const parties = (filled: Record<string, string>, { office }: Letterhead) => [
  line(`甲方：${fullName(office)}`, looks.clause, 'left', { keepNext: true }),
  line(`乙方：${filled['店招名称']}（经营者：${filled['经营者'] || blank}）`, looks.clause, 'left', { after: 120 }),
]

/** The form of each kind of paper. */
export const pledgeForms: ReadonlyMap<string, PrintedForm<PledgeFacts>> = new Map(
  pledgeKinds.map(({ code, label }) => [code, pledgeForm(code, label)]),
)
