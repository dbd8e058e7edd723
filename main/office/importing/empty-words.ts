import { narrow, tidy } from '../../../records/kit/characters'

const words = new Set([
  '无',
  '空',
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

/** What people write where they have nothing to write. A field for which it is an answer (志愿者：无) is asked first. */
export function isEmptyWord(text: string): boolean {
  if (text.length > longest) return false
  const plain = narrow(tidy(text)).toLowerCase()
  return plain === '' || words.has(plain) || /^[-—–―－_/\\.、。*]+$/.test(plain)
}
