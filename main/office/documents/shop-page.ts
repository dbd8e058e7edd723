import type { FileChild } from 'docx'
import { chineseDate } from '../../../records/kit/dates'
import type { Field } from '../../../records/kit/field'
import { show } from '../../../records/kit/kinds'
import { fieldOf, fieldsOf } from '../../../records/kit/register'
import { operatorChange } from '../../../records/shops/operator-change'
import { pledge } from '../../../records/signing/pledge'
import { shop } from '../../../records/shops/shop'
import { fieldTable, type Entry } from './kit/field-table'
import { gap, headLine, heading, title } from './kit/headings'
import { ledgerTable } from './kit/ledger-table'
import { fullName, type Letterhead } from './kit/letterhead'
import { line, looks } from './kit/lines'
import { mm, portrait } from './kit/paper'
import { signatures } from './kit/signatures'
import { ticks } from './kit/ticks'
import type { ShopFacts } from './shop-facts'
import { shopTables } from './shop-life'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']

/** The blocks of the screen's form, but for the number that only orders the picture of a street. */
export const blocksOnPaper = shop.form.map(({ title: heads, fields }) => ({
  title: heads,
  fields: fields.filter((key) => key !== 'position'),
}))

/** The blocks of the form are those of the screen, so that a field added to the declaration is on the paper too. */
export function shopPage(facts: ShopFacts, { office, day }: Letterhead, formTitle: string): FileChild[] {
  const titleOf = (id: string) => facts.titles[id] ?? ''
  const tables = shopTables.map((table) => ({ ...table, rows: table.rows(facts, day) }))
  const blocks: [string, FileChild][] = [
    ...blocksOnPaper.map((block): [string, FileChild] => [
      block.title.length > 2 ? block.title : `${block.title}情况`,
      fieldTable(
        portrait,
        block.fields.map((key) => entry(fieldOf(shop, key), facts.shop[key], titleOf)),
      ),
    ]),
    ...tables.flatMap(({ title: heads, columns, rows }): [string, FileChild][] =>
      rows.length > 0 ? [[heads, ledgerTable(portrait, columns, rows)]] : [],
    ),
  ]
  const none = tables.filter(({ rows }) => rows.length === 0).map((table) => table.title)
  return [
    title(formTitle),
    ...headLine(portrait, `单位：${fullName(office)}`, `打印日期：${chineseDate(day)}`),
    ...blocks.flatMap(([heads, table], n) => [heading(`${numerals[n]}、${heads}`), table]),
    ...(none.length > 0 ? [line(`${none.join('、')}：档案中没有登记。`, looks.small, 'left', { before: 120 })] : []),
    ...ending,
  ]
}

function entry(field: Field, value: unknown, titleOf: (id: string) => string): Entry {
  const boxes = ticks(field, value)
  return {
    label: field.label,
    value: boxes ?? onPaper(field, value, titleOf),
    boxes: boxes !== undefined,
    wide: (field.max ?? 0) >= 120,
    long: field.kind === 'longText',
  }
}

/** Dates as official papers write them, files by their number; everything else as on the screen. */
export function onPaper(field: Field, value: unknown, titleOf?: (id: string) => string): string {
  if (field.kind === 'date' && typeof value === 'string') return chineseDate(value)
  if (field.kind === 'attachments') return Array.isArray(value) && value.length > 0 ? countOf(field, value.length) : ''
  return show(field, value, titleOf)
}

const countOf = ({ label }: Field, n: number): string => (label.includes('照片') ? `照片 ${n} 张` : `${label} ${n} 件`)

/** What the personal data on this paper may be used for, from the declarations (个人信息保护法 第十七条). */
const purposes = `本表所载姓名、电话仅用于${[
  ...new Set([shop, pledge, operatorChange].flatMap((r) => fieldsOf(r).flatMap(([, f]) => f.personal ?? []))),
].join('、')}，请妥善保管。`

/** The same on every paper, and made once. */
const ending = [
  gap(mm(4)),
  signatures(portrait, ['经营者（签名）：', '建档人（签名）：', '建档单位（盖章处）：']),
  line(purposes, looks.note, 'left', { before: 60 }),
]
