import { chineseDate } from '../../../records/kit/dates'
import { masked, show } from '../../../records/kit/kinds'
import { shop, shopPlace, shopStates } from '../../../records/shops/shop'
import { formDocument, pack, type Form } from './kit/form'
import { headLine, title } from './kit/headings'
import { ledgerTable, type Column } from './kit/ledger-table'
import { fullName } from './kit/letterhead'
import { line, looks } from './kit/lines'
import { landscape } from './kit/paper'
import type { PrintedForm } from './printed-form'
import type { ShopFacts } from './shop-facts'

const form: Form = { id: 'shopLedger', title: '商户名册', version: 2 }

const columns: readonly Column[] = [
  { heading: '序号', share: 12, place: 'centre' },
  { heading: '店招名称', share: 38 },
  { heading: '业态', share: 21 },
  { heading: '地址', share: 46 },
  { heading: '经营者', share: 17 },
  { heading: '联系电话', share: 27, place: 'centre' },
  { heading: '从业人数', share: 12, place: 'centre' },
  { heading: '证照有效期', share: 38 },
  { heading: '状态', share: 12, place: 'centre' },
  { heading: '备注', share: 38 },
]

/** What the columns stand for, where their headings do not say it. */
const meanings: Record<string, string> = {
  联系电话: '联系电话，名册不要求完整时隐去中间四位',
  证照有效期: '有期限的证照，每件一行',
  备注: '备注的前 40 个字',
}

/** Characters of a note that a ledger has room for; the whole of it stands in the shop file. */
const noteRoom = 40

/** Names of licences short enough for one line of their column. */
const shortKinds: Record<string, string> = {
  business: '营业执照',
  food: '食品经营',
  hygiene: '卫生许可',
  special: '特种行业',
  health: '健康证',
  other: '其他证照',
}

/** The shops of one ledger. Phones are masked unless it is asked for in full. */
export interface ShopLedgerFacts {
  readonly shops: readonly ShopFacts[]
  readonly full: boolean
}

/** 商户名册, a ledger lying on A4. */
export const shopLedger: PrintedForm<ShopLedgerFacts> = {
  form,
  landscape: true,
  marks: {
    单位: '本单位全称',
    制表日期: '打印这份名册的日期',
    家数: '名册上的商户数',
    合计: '各种经营状态的家数和从业人数',
    说明: '电话是否隐去，以及怎样保管',
  },
  lists: { 商户: Object.fromEntries(columns.map(({ heading }) => [heading, meanings[heading] ?? heading])) },
  fill: ({ shops, full }, { office, day }) => ({
    单位: fullName(office),
    制表日期: chineseDate(day),
    家数: String(shops.length),
    合计: totals(shops),
    说明: full ? fullNote : maskedNote,
    商户: shops.map((s, n) => Object.fromEntries(row(s, n + 1, full).map((text, at) => [columns[at]!.heading, text]))),
  }),
  build: (all, { office, day }) =>
    pack(
      formDocument(
        form,
        fullName(office),
        landscape,
        all.flatMap(({ shops, full }, at) => [
          title(form.title, at > 0),
          ...headLine(landscape, `单位：${fullName(office)}`, `制表日期：${chineseDate(day)}`),
          ledgerTable(
            landscape,
            columns,
            shops.map((s, n) => row(s, n + 1, full)),
            totals(shops),
          ),
          line(`填表人：${blank}审核人：${blank}${full ? fullNote : maskedNote}`, looks.small, 'left', { before: 120 }),
        ]),
      ),
    ),
}

const maskedNote = '电话已隐去中间四位。'
const fullNote = '本名册所载姓名、电话仅用于联系商户，请妥善保管。'

/** Room for a name written by hand. */
const blank = '　'.repeat(10)

function row({ shop: s, licences, titles }: ShopFacts, number: number, full: boolean): string[] {
  const titleOf = (id: string) => titles[id] ?? ''
  const text = (key: keyof typeof s) =>
    show(shop.fields[key], full ? s[key] : masked(shop.fields[key], s[key]), titleOf)
  return [
    String(number),
    text('name'),
    text('category'),
    s.address ?? shopPlace(s, titleOf),
    text('operator'),
    text('phone'),
    s.staffCount === null ? '' : String(s.staffCount),
    licences.flatMap((l) => (l.validUntil ? [`${shortKinds[l.kind] ?? ''} ${l.validUntil}`] : [])).join('\n'),
    text('status'),
    brief(text('note')),
  ]
}

function brief(note: string): string {
  const signs = Array.from(note.replace(/\s*\n\s*/g, ' '))
  return signs.length > noteRoom ? `${signs.slice(0, noteRoom).join('')}…（详见店档）` : signs.join('')
}

/** 合计 312 家：营业 290 家、歇业 22 家；从业 1024 人（300 家已填）. What nobody has counted is not counted as none. */
function totals(shops: readonly ShopFacts[]): string {
  const states = shopStates.flatMap(({ code, label }) => {
    const n = shops.filter(({ shop: s }) => s.status === code).length
    return n > 0 ? [`${label} ${n} 家`] : []
  })
  const counted = shops.flatMap(({ shop: s }) => s.staffCount ?? [])
  const staff = counted.reduce((sum, n) => sum + n, 0)
  return [
    `合计 ${shops.length} 家${states.length > 0 ? `：${states.join('、')}` : ''}`,
    ...(counted.length > 0 ? [`从业 ${staff} 人（${counted.length} 家已填）`] : []),
  ].join('；')
}
