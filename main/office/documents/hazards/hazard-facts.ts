import { chineseDate } from '../../../../records/kit/dates'
import { show } from '../../../../records/kit/kinds'
import type { RecordOf } from '../../../../records/kit/register'
import { hazard } from '../../../../records/checks/hazard'
import type { HazardWording } from '../../../../records/checks/hazard-wording'
import type { recheck } from '../../../../records/checks/recheck'
import { shopPlace, type shop } from '../../../../records/shops/shop'
import { fullName, type Letterhead } from '../kit/letterhead'

/** What the papers about one hazard print. */
export interface HazardFacts {
  readonly hazard: RecordOf<typeof hazard>
  /** Where it was found; null on the street. */
  readonly shop: RecordOf<typeof shop> | null
  /** Its rechecks, the oldest first; the paper of one recheck is about the last of them. */
  readonly rechecks: readonly RecordOf<typeof recheck>[]
  /** Titles of what the hazard and the shop refer to, by id. */
  readonly titles: Readonly<Record<string, string>>
  readonly wording: HazardWording
}

/** A day as papers write it, or a blank. */
export const dayText = (day: string | null | undefined): string => (day ? chineseDate(day) : '')

/** Who is told: the shop by the name on its licence where that is known; nobody for a hazard on the street. */
export const unitOf = ({ shop: s }: HazardFacts): string => (s ? (s.licensedName ?? s.name) : '')

export function addressOf({ hazard: h, shop: s, titles }: HazardFacts): string {
  const titleOf = (id: string): string => titles[id] ?? ''
  return s ? shopPlace(s, titleOf) : h.section ? titleOf(h.section) : ''
}

/** The marks that every paper about a hazard has. */
export const hazardMarks = {
  标题: '文书标题',
  编号: '告知书编号',
  单位: '本单位全称',
  被检查单位: '注册名称，没有的用店招名称',
  地址: '商户地址，路面隐患为路段',
  负责人: '消防安全责任人，没有的用经营者',
  电话: '商户联系电话',
  检查日期: '发现日期',
  检查人: '检查人（两人以上）',
  部位: '隐患部位',
  类别: '隐患类别',
  等级: '隐患等级',
  隐患: '隐患描述',
  整改要求: '整改要求',
  整改期限: '整改期限',
  安全措施: '隐患消除前的安全措施',
  告知日期: '告知日期',
} as const

/** Their values; what is not known is a blank. */
export function hazardFilling(facts: HazardFacts, { office }: Letterhead): Record<keyof typeof hazardMarks, string> {
  const { hazard: h, shop: s } = facts
  return {
    标题: facts.wording.title,
    编号: h.number ?? '',
    单位: fullName(office),
    被检查单位: unitOf(facts),
    地址: addressOf(facts),
    负责人: s?.fireSafetyPerson ?? s?.operator ?? '',
    电话: s?.phone ?? '',
    检查日期: dayText(h.foundOn),
    检查人: h.foundBy ?? '',
    部位: h.place ?? '',
    类别: show(hazard.fields.kind, h.kind),
    等级: show(hazard.fields.grade, h.grade),
    隐患: h.what,
    整改要求: h.demand ?? '',
    整改期限: dayText(h.deadline),
    安全措施: h.interim ?? '',
    告知日期: dayText(h.toldOn),
  }
}
