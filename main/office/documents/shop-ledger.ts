import { chineseDate } from '../../../records/kit/dates'
import { masked, show } from '../../../records/kit/kinds'
import { shop, shopPlace, shopStates } from '../../../records/shop'
import { formDocument, pack, type Form } from './kit/form'
import { headLine, title } from './kit/headings'
import { ledgerTable, type Column } from './kit/ledger-table'
import { fullName, type Letterhead } from './kit/letterhead'
import { line, looks } from './kit/lines'
import { landscape } from './kit/paper'
import type { ShopFacts } from './shop-facts'

const shopLedgerForm: Form = { id: 'shopLedger', title: '商户名册', version: 1 }

const columns: readonly Column[] = [
  { heading: '序号', share: 12, place: 'centre' },
  { heading: '店招名称', share: 40 },
  { heading: '业态', share: 22 },
  { heading: '地址', share: 45 },
  { heading: '经营者', share: 17 },
  { heading: '联系电话', share: 30, place: 'centre' },
  { heading: '从业人数', share: 12, place: 'centre' },
  { heading: '证照有效期', share: 41 },
  { heading: '状态', share: 12, place: 'centre' },
  { heading: '备注', share: 30 },
]

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

/** 商户名册, a ledger lying on A4. Phones are masked unless it is asked for in full. */
export function buildShopLedger(
  shops: readonly ShopFacts[],
  letterhead: Letterhead,
  full: boolean,
): Promise<Uint8Array> {
  const { office, day } = letterhead
  return pack(
    formDocument(shopLedgerForm, fullName(office), landscape, [
      title(shopLedgerForm.title),
      ...headLine(landscape, `单位：${fullName(office)}`, `制表日期：${chineseDate(day)}`),
      ledgerTable(
        landscape,
        columns,
        shops.map((s, n) => row(s, n + 1, full)),
        totals(shops),
      ),
      line(`填表人：${blank}审核人：${blank}${full ? '' : '电话已隐去中间四位。'}`, looks.small, 'left', {
        before: 120,
      }),
    ]),
  )
}

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
