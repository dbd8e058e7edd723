import type { FileChild } from 'docx'
import type { RecordOf } from '../../../../records/kit/register'
import { officeName } from '../../../../records/office'
import type { pledgeText } from '../../../../records/signing/pledge-text'
import type { Form } from '../kit/form'
import { grid, shares } from '../kit/grid'
import { title } from '../kit/headings'
import type { Letterhead } from '../kit/letterhead'
import { line, looks, type Place } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { clauses } from './clauses'
import { paragraphsOf, termText } from './pledge-facts'

/** The covenant of a street: its text, the street where it is one alone, and the shops that sign, in order. */
export interface CovenantFacts {
  readonly text: RecordOf<typeof pledgeText>
  readonly street: string
  readonly shops: readonly { readonly name: string; readonly place: string; readonly operator: string | null }[]
}

const form: Form = { id: 'covenantRoll', title: '自治公约', version: 1 }

const columns: readonly { heading: string; share: number; place?: Place }[] = [
  { heading: '序号', share: 6, place: 'centre' },
  { heading: '店招名称', share: 24 },
  { heading: '地址', share: 22 },
  { heading: '经营者', share: 11 },
  { heading: '签名', share: 17 },
  { heading: '日期', share: 15 },
]

/** Room for a signature. */
const rowHeight = mm(10.5)

/** 自治公约 of a street with the page that all its shops sign. */
export const covenantRoll: PrintedForm<CovenantFacts> = {
  form,
  called: '自治公约（附全路段签名页）',
  landscape: false,
  marks: {
    单位: '本单位的名称',
    路段: '路段名称；不限一条路段时空着',
    责任期限: '文本的责任期限，如 长期',
    文本版本: '责任文本的版本',
    户数: '签字页上的商户数',
  },
  lists: {
    正文: { 段落: '正文的一段' },
    商户: { 序号: '序号', 店招名称: '店招名称', 地址: '地址', 经营者: '经营者' },
  },
  fill: (facts, letterhead) => ({
    ...filled(facts, letterhead),
    路段: facts.street,
    文本版本: facts.text.version,
    户数: String(facts.shops.length),
    正文: paragraphsOf(facts.text.body, filled(facts, letterhead)).map((text) => ({ 段落: text })),
    商户: facts.shops.map((s, n) => ({
      序号: String(n + 1),
      店招名称: s.name,
      地址: s.place,
      经营者: s.operator ?? '',
    })),
  }),
  build: (all, letterhead, job) =>
    printCopies(all, (facts) => covenant(facts, letterhead), { form, letterhead, sheet: portrait, job }),
}

const covenant = (facts: CovenantFacts, letterhead: Letterhead): FileChild[] => [
  title(form.title),
  ...(facts.street === '' ? [] : [line(`（${facts.street}）`, looks.clause, 'centre', { after: 120, keepNext: true })]),
  ...clauses(paragraphsOf(facts.text.body, filled(facts, letterhead))),
  ...roll(facts),
]

const filled = ({ text }: CovenantFacts, { office }: Letterhead) => ({
  单位: officeName(office),
  责任期限: termText(text.months),
})

function roll({ street, shops }: CovenantFacts) {
  const widths = shares(
    portrait.width,
    columns.map((c) => c.share),
  )
  const heading = columns.map((c) => ({ content: [line(c.heading, looks.smallHeading, 'centre')], shaded: true }))
  return [
    title('签字页', true),
    line(
      `我们已经阅读并同意遵守《自治公约》${street === '' ? '' : `（${street}）`}，签字如下（共 ${shops.length} 户）：`,
      looks.cell,
      'left',
      { after: 120, keepNext: true },
    ),
    grid(widths, [
      { cells: heading, height: mm(8), heading: true },
      ...shops.map((s, n) => ({
        cells: [String(n + 1), s.name, s.place, s.operator ?? '', '', ''].map((text, c) => ({
          content: [line(text, looks.small, columns[c]!.place)],
        })),
        height: rowHeight,
      })),
    ]),
  ]
}
