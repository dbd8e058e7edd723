import type { FileChild } from 'docx'
import type { Ticks } from '../../../../bridge/check-shapes'
import { chineseDate } from '../../../../records/kit/dates'
import { tickLabels, type Tick } from '../../../../records/kit/kinds/choice'
import { show } from '../../../../records/kit/kinds'
import type { RecordOf } from '../../../../records/kit/register'
import { inspection } from '../../../../records/checks/inspection'
import { shop } from '../../../../records/shops/shop'
import { fieldTable } from '../kit/field-table'
import type { Form } from '../kit/form'
import { grid, shares } from '../kit/grid'
import { gap, headLine, title } from '../kit/headings'
import { fullName, type Letterhead } from '../kit/letterhead'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { signatures } from '../kit/signatures'
import { ticks as boxes } from '../kit/ticks'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'

/** What a check sheet prints: one list, for one shop or none, filled in or not. */
export interface CheckSheetFacts {
  readonly list: { readonly name: string; readonly basis: string | null; readonly items: readonly string[] }
  /** Null on a sheet that is filled in by hand altogether. */
  readonly shop: RecordOf<typeof shop> | null
  /** 永兴路 12号 */
  readonly address: string
  readonly check: Pick<
    RecordOf<typeof inspection>,
    'on' | 'inspectors' | 'results' | 'verdict' | 'failed' | 'note'
  > | null
}

const form: Form = { id: 'checkSheet', title: '检查表', version: 2 }
const answers = Object.keys(tickLabels) as Tick[]

/** 检查表: the items of one list with their ticks, the verdict, and who signs. Photos stay in the program. */
export const checkSheet: PrintedForm<CheckSheetFacts> = {
  form,
  landscape: false,
  marks: {
    单位: '办公室全称',
    检查表名称: '检查表的名称',
    检查依据: '检查表的依据',
    店招名称: '店招名称',
    注册名称: '注册名称',
    地址: '路段和门牌，或登记的地址',
    负责人: '经营者',
    业态: '业态',
    检查日期: '检查的日期',
    检查人: '检查人',
    结论: '合格或不合格',
    不合格项数: '不合格的项数',
    检查情况: '检查情况',
  },
  lists: {
    项目: {
      序号: '项目序号',
      内容: '检查项目',
      结果: '合格、不合格或不适用',
      合格: '合格的打√',
      不合格: '不合格的打√',
      不适用: '不适用的打√',
    },
  },
  fill: ({ list, shop: s, address, check }, { office }) => ({
    单位: fullName(office),
    检查表名称: list.name,
    检查依据: list.basis ?? '',
    店招名称: s?.name ?? '',
    注册名称: s?.licensedName ?? '',
    地址: address,
    负责人: s?.operator ?? '',
    业态: show(shop.fields.category, s?.category ?? null),
    检查日期: check ? chineseDate(check.on) : '',
    检查人: check?.inspectors ?? '',
    结论: show(inspection.fields.verdict, check?.verdict ?? null),
    不合格项数: check?.failed == null ? '' : String(check.failed),
    检查情况: check?.note ?? '',
    项目: list.items.map((item, n) => {
      const tick = check?.results?.[item]
      const ticked = Object.fromEntries(answers.map((a) => [tickLabels[a], a === tick ? '√' : '']))
      return { 序号: String(n + 1), 内容: item, 结果: tick ? tickLabels[tick] : '', ...ticked }
    }),
  }),
  build: (all, letterhead, job) =>
    printCopies(all, (facts) => page(facts, letterhead), { form, letterhead, sheet: portrait, job }),
}

/** 门前三包 is the name of a list; its sheet is the 门前三包检查表. */
const sheetTitle = (name: string): string =>
  /[表单]$|记录$/.test(name) ? name : name.endsWith('检查') ? `${name}表` : `${name}检查表`

function page({ list, shop: s, address, check }: CheckSheetFacts, { office }: Letterhead): FileChild[] {
  const day = check ? chineseDate(check.on) : '　　　年　　月　　日'
  return [
    title(sheetTitle(list.name)),
    ...headLine(portrait, `检查单位：${fullName(office)}`, `检查日期：${day}`),
    fieldTable(portrait, [
      { label: '单位名称', value: s?.name ?? '', wide: true },
      { label: '地址', value: address, wide: true },
      { label: '负责人', value: s?.operator ?? '' },
      { label: '业态', value: show(shop.fields.category, s?.category ?? null) },
    ]),
    gap(mm(2)),
    itemTable(list.items, check?.results ?? {}),
    gap(mm(2)),
    fieldTable(portrait, [
      { label: '结论', value: boxes(inspection.fields.verdict, check?.verdict ?? null)!, boxes: true },
      { label: '不合格项', value: check?.failed == null ? '　　　项' : `${check.failed} 项` },
      { label: '检查情况', value: check?.note ?? '', long: true },
      { label: '检查人', value: check?.inspectors ?? '', wide: true },
    ]),
    gap(mm(2)),
    signatures(portrait, ['检查人（两人签字）', '被检查单位负责人（签字）']),
    ...(list.basis ? [line(`检查依据：${list.basis}`, looks.note, 'left', { before: 60 })] : []),
  ]
}

function itemTable(items: readonly string[], results: Ticks) {
  const columns = shares(portrait.width, [12, 104, 17, 17, 17])
  const head = ['序号', '检查项目', ...answers.map((a) => tickLabels[a])]
  return grid(columns, [
    {
      cells: head.map((text) => ({ content: [line(text, looks.smallHeading, 'centre')], shaded: true })),
      height: 370,
      heading: true,
    },
    ...items.map((item, n) => ({
      cells: [
        { content: [line(String(n + 1), looks.small, 'centre')] },
        { content: [line(item, looks.small)] },
        ...answers.map((a) => ({ content: [line(results[item] === a ? '√' : '', looks.small, 'centre')] })),
      ],
      height: 370,
    })),
  ])
}
