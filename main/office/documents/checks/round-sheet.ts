import type { FileChild } from 'docx'
import type { RoundShop } from '../../../../bridge/check-shapes'
import type { Side } from '../../../../records/street/house-number'
import type { Form } from '../kit/form'
import { grid, shares, type Row } from '../kit/grid'
import { gap, headLine, title } from '../kit/headings'
import { fullName, type Letterhead } from '../kit/letterhead'
import { line, looks } from '../kit/lines'
import { landscape, mm, portrait, type Sheet } from '../kit/paper'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'

/** What a round sheet prints: a street's shops in walking order, and the items of one list. */
export interface RoundSheetFacts {
  readonly place: string
  readonly list: { readonly name: string; readonly items: readonly string[] }
  readonly shops: readonly Pick<RoundShop, 'name' | 'door' | 'side' | 'idle'>[]
  /** 南、北: on which side of the street its odd and its even doors are, where the section says so. */
  readonly sides: Readonly<Record<'odd' | 'even', string | null>>
}

/** So many items have room for their words above the columns; more are numbered, and the sheet lies. */
const mostInWords = 6

const marks = {
  单位: '办公室全称',
  路段: '路段名称',
  检查表名称: '检查表的名称',
  户数: '全部门面数',
  应查户数: '除去空置、已关闭的门面数',
}
const lists = {
  商户: { 序号: '按巡查路线的次序', 门牌: '门牌', 店招名称: '店招名称', 状态: '空置或已关闭，其余为空' },
  项目: { 序号: '项目序号', 内容: '检查项目' },
}

/** 巡查路线单: one row for each shop, with a box for each item and room for what was seen. */
function roundSheet(form: Form, sheet: Sheet): PrintedForm<RoundSheetFacts> {
  return {
    form,
    landscape: sheet.landscape,
    marks,
    lists,
    fill: ({ place, list, shops }, { office }) => ({
      单位: fullName(office),
      路段: place,
      检查表名称: list.name,
      户数: String(shops.length),
      应查户数: String(shops.filter((s) => !s.idle).length),
      商户: shops.map((s, n) => ({ 序号: String(n + 1), 门牌: s.door, 店招名称: s.name, 状态: s.idle ?? '' })),
      项目: list.items.map((item, n) => ({ 序号: String(n + 1), 内容: item })),
    }),
    build: (all, letterhead, job) =>
      printCopies(all, (facts) => page(form, sheet, facts, letterhead), { form, letterhead, sheet, job }),
  }
}

const upright = roundSheet({ id: 'roundSheet', title: '巡查路线单', version: 1 }, portrait)
const lying = roundSheet({ id: 'roundSheetWide', title: '巡查路线单（多项检查）', version: 1 }, landscape)

/** The round sheets, upright and lying. */
export const roundSheets: readonly PrintedForm<RoundSheetFacts>[] = [upright, lying]

/** The sheet that a list of so many items fits on. */
export const roundSheetFor = (items: readonly string[]): PrintedForm<RoundSheetFacts> =>
  items.length <= mostInWords ? upright : lying

function page(form: Form, sheet: Sheet, facts: RoundSheetFacts, letterhead: Letterhead): FileChild[] {
  const { place, list, shops } = facts
  const due = shops.filter((s) => !s.idle).length
  const isNumbered = list.items.length > mostInWords
  return [
    title(form.id === 'roundSheet' ? form.title : '巡查路线单'),
    ...headLine(sheet, `路段：${place}　　检查表：${list.name}`, `共 ${shops.length} 户，应查 ${due} 户`),
    line('合格打√，不合格打×，不适用打／，没有查到的空着；要书面告知的，在问题后面注明期限。', looks.note, 'left', {
      after: 60,
    }),
    ...(isNumbered ? [legend(sheet, list.items), gap(mm(1))] : []),
    table(sheet, facts, isNumbered),
    line(`检查人（签名）：${room}${room}检查日期：　　　　年　　月　　日`, looks.cell, 'left', { before: mm(5) }),
    line(`单位：${fullName(letterhead.office)}`, looks.note, 'left', { before: mm(2) }),
  ]
}

/** Room for a name written by hand. */
const room = '　'.repeat(7)

const legendColumns = 3

/** What the numbers above the columns stand for, read down and then across. */
function legend(sheet: Sheet, items: readonly string[]) {
  const down = Math.ceil(items.length / legendColumns)
  const entry = (n: number) => (n < items.length ? `${n + 1} ${items[n]}` : '')
  return grid(
    shares(
      sheet.width,
      Array.from({ length: legendColumns }, () => 1),
    ),
    Array.from({ length: down }, (_, n) => ({
      cells: Array.from({ length: legendColumns }, (_each, at) => ({
        content: [line(entry(n + at * down), looks.note)],
      })),
      height: mm(4),
    })),
    'unlined',
  )
}

/** Heights for a hand that writes standing. */
const rowHeight = mm(7.2)

function table(sheet: Sheet, { list, shops, sides }: RoundSheetFacts, isNumbered: boolean) {
  const columns = shares(sheet.width, [
    9,
    isNumbered ? 16 : 17,
    isNumbered ? 38 : 42,
    ...list.items.map(() => (isNumbered ? 7.5 : 15)),
    isNumbered ? 54 : 96 - 15 * Math.min(list.items.length, 4),
  ])
  const head = [
    '序',
    '门牌',
    '店招名称',
    ...list.items.map((item, n) => (isNumbered ? String(n + 1) : item)),
    '问题与部位',
  ]
  const rows: Row[] = [
    {
      cells: head.map((text) => ({ content: [line(text, looks.smallHeading, 'centre')], shaded: true })),
      height: rowHeight,
      heading: true,
    },
  ]
  let side: Side | undefined
  for (const [n, shop] of shops.entries()) {
    if (shop.side !== side) rows.push(sideRow((side = shop.side), sides, columns.length))
    rows.push(shopRow(shop, n, list.items.length))
  }
  return grid(columns, rows)
}

const sideNames = { odd: '单号一侧', even: '双号一侧' }

/** Where the walk turns to the other side of the street. */
function sideRow(side: Side, sides: RoundSheetFacts['sides'], span: number): Row {
  const where = side && sides[side] ? `（${sides[side]}）` : ''
  const text = side === null ? '未分两侧' : `${sideNames[side]}${where}`
  return {
    cells: [{ content: [line(text, looks.small, 'left', { keepNext: true })], span, shaded: true }],
    height: mm(6),
  }
}

function shopRow({ name, door, idle }: RoundSheetFacts['shops'][number], n: number, items: number): Row {
  const texts = [String(n + 1), door, name]
  return {
    cells: [
      ...texts.map((text, at) => ({ content: [line(text, looks.small, at === 2 ? 'left' : 'centre')] })),
      ...Array.from({ length: items }, () => ({ content: [line(idle ? '／' : '', looks.small, 'centre')] })),
      { content: [line(idle ?? '', looks.small)] },
    ],
    height: rowHeight,
  }
}
