import { hazard } from '../../../records/checks/hazard'
import { isOverdue } from '../../../records/checks/hazard-state'
import { openHazardStates } from '../../../records/checks/hazard-workflow'
import { inspection } from '../../../records/checks/inspection'
import { chineseDate } from '../../../records/kit/dates'
import { show } from '../../../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import { licence, licenceKinds } from '../../../records/shops/licence'
import { nominee } from '../../../records/governance/nominee'
import { pledgeStand, pledgeStates, type Signature } from '../../../records/signing/pledge-state'
import { pledgeKinds } from '../../../records/signing/pledge-text'
import { shopEvent } from '../../../records/shops/shop-event'
import type { Column } from './kit/ledger-table'
import type { ShopFacts } from './shop-facts'

/** A table of what belongs to a shop: on the paper under its title, in a template as a list of its name. */
export interface ShopTable {
  readonly list: string
  readonly title: string
  readonly columns: readonly Column[]
  /** `day` is the day of the paper. */
  readonly rows: (facts: ShopFacts, day: string) => readonly (readonly string[])[]
}

/** What 2026年11月21日 takes on one line, in millimetres, with the room that Word leaves around its digits. */
const dateWidth = 34
/** Every date of the file is written the same. */
const written = (value: string | null): string => (value === null ? '' : chineseDate(value))
const shown = (register: AnyRegister, key: string, value: unknown): string => show(fieldOf(register, key), value)
const photos = (files: readonly unknown[] | null): string => (files?.length ? `照片 ${files.length} 张` : '')
const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join('\n')

/** A row for every licence, and a blank one for every usual kind that the shop has none of. */
const licences: ShopTable = {
  list: '证照',
  title: '证照情况',
  columns: [
    { heading: '证照种类', share: 35 },
    { heading: '证照编号', share: 49 },
    { heading: '有效期至', share: dateWidth, place: 'centre' },
    { heading: '备注', share: 47 },
  ],
  rows: ({ licences: held }) =>
    licenceKinds.flatMap(({ code, label }) => {
      const ofKind = held.filter((l) => l.kind === code)
      if (ofKind.length === 0) return code === 'other' ? [] : [[label, '', '', '']]
      return ofKind.map((l) => [shown(licence, 'kind', l.kind), l.number ?? '', written(l.validUntil), l.note ?? ''])
    }),
}

/** Every signature and how it stands today, and a blank row for every paper that was never signed. */
const pledges: ShopTable = {
  list: '责任书',
  title: '责任书签订情况',
  columns: [
    { heading: '责任书', share: 38 },
    { heading: '签订日期', share: dateWidth, place: 'centre' },
    { heading: '有效期至', share: dateWidth, place: 'centre' },
    { heading: '签字人', share: 25, place: 'centre' },
    { heading: '情况', share: 18, place: 'centre' },
    { heading: '扫描件', share: 16, place: 'centre' },
  ],
  rows: ({ pledges: given, shop }, today) =>
    pledgeKinds.flatMap(({ code, label }) => {
      const ofKind = given
        .filter((p) => p.kind === code && p.voidReason !== 'error')
        .toSorted((a, b) => a.signedOn.localeCompare(b.signedOn))
      if (ofKind.length === 0) return [[label, '', '', '', '', '']]
      const signatures = ofKind.map((p, n): Signature => ({ ...p, id: String(n) }))
      const stand = pledgeStand(signatures, { today, operatorSince: shop.operatorSince })
      return ofKind.map((p, n) => [
        label,
        written(p.signedOn),
        written(p.validUntil),
        p.signedBy ?? '',
        stand.by?.id === String(n)
          ? pledgeStates.find((s) => s.code === stand.state)!.label
          : p.voidedOn
            ? '作废'
            : '已换签',
        p.scans?.length ? `${p.scans.length} 件` : '',
      ])
    }),
}

const checks: ShopTable = {
  list: '检查',
  title: '最近检查情况',
  columns: [
    { heading: '检查日期', share: dateWidth, place: 'centre' },
    { heading: '检查表', share: 32 },
    { heading: '结论', share: 16, place: 'centre' },
    { heading: '不合格项目与情况', share: 58 },
    { heading: '检查人', share: 25 },
  ],
  rows: ({ checks: last, titles }) =>
    last.map((c) => [
      written(c.on),
      titles[c.list] ?? '',
      shown(inspection, 'verdict', c.verdict),
      joined(
        Object.entries(c.results ?? {})
          .flatMap(([item, tick]) => (tick === 'fail' ? [item] : []))
          .join('；'),
        c.note,
        photos(c.photos),
      ),
      c.inspectors ?? '',
    ]),
}

/** What is still open stands first. */
const hazards: ShopTable = {
  list: '隐患',
  title: '隐患情况',
  columns: [
    { heading: '发现日期', share: dateWidth, place: 'centre' },
    { heading: '隐患与整改', share: 59 },
    { heading: '书面告知与期限', share: dateWidth + 4, place: 'centre' },
    { heading: '状态', share: dateWidth, place: 'centre' },
  ],
  rows: ({ hazards: found }, today) =>
    found
      .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.foundOn.localeCompare(a.foundOn))
      .map((h) => [
        written(h.foundOn),
        joined(
          [h.place, h.what].filter(Boolean).join('：'),
          photos(h.photosBefore),
          h.solution && `整改：${h.solution}`,
        ),
        joined(h.number, written(h.toldOn), h.deadline && `限${written(h.deadline)}`),
        joined(
          shown(hazard, 'state', h.state),
          isOverdue(h, today)
            ? '已超期'
            : h.state === 'solved'
              ? written(h.solvedOn)
              : h.state === 'reported'
                ? written(h.reportedOn)
                : null,
        ),
      ]),
}
const isOpen = ({ state }: ShopFacts['hazards'][number]): boolean => openHazardStates.includes(state)

const events: ShopTable = {
  list: '记事',
  title: '店铺记事',
  columns: [
    { heading: '日期', share: dateWidth, place: 'centre' },
    { heading: '事项', share: 15, place: 'centre' },
    { heading: '情况', share: 55 },
    { heading: '处理结果', share: 39 },
    { heading: '经办人', share: 22 },
  ],
  rows: ({ events: all }) =>
    all
      .toSorted((a, b) => b.on.localeCompare(a.on))
      .map((e) => [
        written(e.on),
        shown(shopEvent, 'kind', e.kind),
        joined(e.what, photos(e.photos)),
        e.outcome ?? '',
        e.by ?? '',
      ]),
}

const changes: ShopTable = {
  list: '经营者变更',
  title: '经营者变更',
  columns: [
    { heading: '变更日期', share: dateWidth, place: 'centre' },
    { heading: '原经营者', share: 27, place: 'centre' },
    { heading: '新经营者', share: 27, place: 'centre' },
    { heading: '变更原因', share: 38 },
    { heading: '备注', share: 39 },
  ],
  rows: ({ changes: all }) =>
    all
      .toSorted((a, b) => b.on.localeCompare(a.on))
      .map((c) => [written(c.on), c.fromPerson ?? '', c.toPerson, c.reason ?? '', c.note ?? '']),
}

const awards: ShopTable = {
  list: '评比',
  title: '参加评比',
  columns: [
    { heading: '评比名称', share: 65 },
    { heading: '结果', share: 25, place: 'centre' },
    { heading: '推荐理由', share: 75 },
  ],
  rows: ({ nominations, titles }) =>
    nominations.map((n) => [titles[n.round] ?? '', shown(nominee, 'result', n.result), n.reason ?? '']),
}

/** What belongs to a shop, in the order of its file. */
export const shopTables: readonly ShopTable[] = [licences, pledges, checks, hazards, events, changes, awards]
