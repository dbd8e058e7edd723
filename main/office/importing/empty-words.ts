import { narrow, tidy } from '../../../records/kit/characters'
import type { Kind } from '../../../records/kit/field'

const words = new Set([
  '无',
  '空',
  '空白',
  '暂无',
  '没有',
  '未知',
  '不详',
  '不清楚',
  '未填',
  '未登记',
  'n/a',
  'na',
  'null',
  'none',
  '#',
])

/** Longer texts, spaces and all, are not looked at. */
const longest = 20

const plainWord = (text: string): string =>
  narrow(tidy(text))
    .toLowerCase()
    .replace(/^\((.*)\)$/, '$1')

/** Letters, digits and characters alone: nothing to tidy, nothing in brackets. */
const bare = /^[\dA-Za-z一-龥]+$/

/** What people write where they have nothing to write. A field for which it is an answer (志愿者：无) is asked first. */
export function isEmptyWord(text: string): boolean {
  if (text.length > longest) return false
  if (bare.test(text)) return words.has(text.toLowerCase())
  const plain = plainWord(text)
  return plain === '' || words.has(plain) || /^[-—–―－_/\\.、。*]+$/.test(plain)
}

/** What people write where they do not know yet: worth nothing in a field, but kept in a note. */
const notYet =
  /^(待|需|未|尚未|拒绝|拒不|不愿|不予)(核实|确认|提供|补充?|完善|登记|采集|填写?|查|定|办|知|透露|告知)$|^(保密|不便透露)$/

const neverZero: readonly Kind[] = ['personName', 'reference', 'phone', 'creditCode', 'idNumber']

/** Whether a text says nothing in a field of this kind: 待核实, （空）, ×, ……, and 0 for a name. */
export function saysNothing(text: string, kind: Kind): boolean {
  if (isEmptyWord(text)) return true
  if (kind === 'longText' || text.length > longest) return false
  const plain = plainWord(text)
  if (notYet.test(plain) || /^[?…·×√✓]+$/.test(plain)) return true
  if (neverZero.includes(kind) && /^0+$/.test(plain)) return true
  return !/[\p{L}\p{N}]/u.test(plain)
}

/** 本人 under 房东: a person, but a reader cannot tell who. */
export const isSelf = (text: string): boolean =>
  /^同?(本人|店主|自己|老板|经营者|业主|房主|房东|法人|负责人|自有|自有房)(本人)?$/.test(plainWord(text))

/** 空铺, （招租）: what stands where a shop would have its name, and is none. */
export const isNoName = (text: string): boolean =>
  /^(空置|空铺|空店|闲置|待租|招租|出租|转让|店面空置)$/.test(plainWord(text))
