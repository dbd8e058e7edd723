import type { FileChild } from 'docx'
import { chineseDate } from '../../../records/kit/dates'
import type { Field } from '../../../records/kit/field'
import { show } from '../../../records/kit/kinds'
import { fieldOf, fieldsOf } from '../../../records/kit/register'
import { licence, licenceKinds } from '../../../records/licence'
import { shop } from '../../../records/shop'
import { fieldTable, type Entry } from './kit/field-table'
import { ledgerTable, type Column } from './kit/ledger-table'
import { gap, headLine, heading, title } from './kit/headings'
import { fullName, type Letterhead } from './kit/letterhead'
import { line, looks } from './kit/lines'
import { mm, portrait } from './kit/paper'
import { signatures } from './kit/signatures'
import { ticks } from './kit/ticks'
import type { ShopFacts } from './shop-facts'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The blocks of the form are those of the screen, so that a field added to the declaration is on the paper too. */
export function shopPage(
  facts: ShopFacts,
  { office, day }: Letterhead,
  formTitle: string,
  newPage: boolean,
): FileChild[] {
  const blocks = shop.form.map((block, n) => [
    heading(`${numerals[n]}、${block.title}情况`),
    fieldTable(
      portrait,
      block.fields.map((key) => entry(fieldOf(shop, key), facts.shop[key], (id) => facts.titles[id] ?? '')),
    ),
  ])
  return [
    title(formTitle, newPage),
    ...headLine(portrait, `单位：${fullName(office)}`, `打印日期：${chineseDate(day)}`),
    ...blocks.flat(),
    heading(`${numerals[blocks.length]}、证照情况`),
    ledgerTable(portrait, licenceColumns, licenceRows(facts.licences)),
    gap(mm(4)),
    signatures(portrait, ['经营者（签名）：', '建档人（签名）：', '建档单位（盖章处）：']),
    line(purposes, looks.note, 'left', { before: 60 }),
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

/** Dates as official papers write them; everything else as on the screen. */
function onPaper(field: Field, value: unknown, titleOf?: (id: string) => string): string {
  return field.kind === 'date' && typeof value === 'string' ? chineseDate(value) : show(field, value, titleOf)
}

const licenceColumns: readonly Column[] = [
  { heading: '证照种类', share: 19 },
  { heading: '证照编号', share: 29 },
  { heading: '有效期至', share: 20, place: 'centre' },
  { heading: '备注', share: 32 },
]

/** A row for every licence, and a blank one for every usual kind that the shop has none of. */
function licenceRows(licences: ShopFacts['licences']): string[][] {
  const keys = ['kind', 'number', 'validUntil', 'note'] as const
  return licenceKinds.flatMap(({ code, label }) => {
    const held = licences.filter((l) => l.kind === code)
    if (held.length === 0) return code === 'other' ? [] : [[label, '', '', '']]
    return held.map((l) => keys.map((key) => onPaper(licence.fields[key], l[key])))
  })
}

/** What the personal data on this paper may be used for, from the declaration (个人信息保护法 第十七条). */
const purposes = `本表所载姓名、电话仅用于${[
  ...new Set(fieldsOf(shop).flatMap(([, f]) => (f.personal ? [f.personal] : []))),
].join('、')}，请妥善保管。`
