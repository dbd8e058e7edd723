import { narrow, tidy } from '../kit/characters'

/** Which side of the street a door is on, where it is known. */
export type Side = 'even' | 'odd' | null

/** A door as it stands in its row: its number, and what tells it from its neighbours of the same number. */
export interface HouseNumber {
  readonly number: number
  /** 12-1号, 12号附3, 12号之一: 1, 3, 1; 甲12, 12号乙, 12A: 1, 2, 1; otherwise 0. */
  readonly part: number
}

const stems = '甲乙丙丁戊己庚辛壬癸'
const digits = '零一二三四五六七八九'

/** 二 → 2, 十二 → 12, 三十 → 30, 一百零五 → 105. */
function chineseNumber(text: string): number {
  let whole = 0
  let digit = 0
  for (const c of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = c === '百' ? 100 : c === '十' ? 10 : 0
    if (unit === 0) digit = digits.indexOf(c)
    else {
      whole += (digit || 1) * unit
      digit = 0
    }
  }
  return whole + digit
}

/** What may stand between a number and its 号: a letter, a stem, a part. */
const tail = String.raw`(?:[A-Z${stems}]|[-—–－~、]\d+)*`
const beforeHao = new RegExp(String.raw`(\d+)(?=${tail}号)`)
/** A number that counts a building, a floor or a room says nothing about the street. */
const bare = /(?<![第负\d])(\d+)(?!\d*(?:栋|幢|座|楼|层|单元|室|期|区))/

/** Reads the number of a door as people write it; null where there is none (无门牌, 对面空地). */
export function houseNumber(door: string | null): HouseNumber | null {
  if (door === null) return null
  const text = narrow(tidy(door))
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[零〇一二两三四五六七八九十百]+(?=号)/g, (n) => String(chineseNumber(n)))
  const found = beforeHao.exec(text) ?? bare.exec(text)
  if (!found) return null
  const before = text.slice(0, found.index).at(-1) ?? ''
  return { number: Number(found[1]), part: partOf(before, text.slice(found.index + found[1]!.length)) }
}

/** What stands around the number: the stem before it, or behind it a letter, a stem, a dash, 附, 之. */
function partOf(before: string, behind: string): number {
  const dashed = /^[-—–－~](\d+)|^号?(?:附|[-—–－])(\d+)|^号?之(\d+|[一二三四五六七八九十]+)/.exec(behind)
  const count = dashed?.[1] ?? dashed?.[2] ?? dashed?.[3]
  if (count) return /^\d/.test(count) ? Number(count) : chineseNumber(count)
  const mark = /^(?:号)?([A-Z甲乙丙丁戊己庚辛壬癸])/.exec(behind)?.[1] ?? before
  if (mark === '') return 0
  if (/[A-Z]/.test(mark)) return before === mark ? 0 : mark.charCodeAt(0) - 64
  return stems.indexOf(mark) + 1
}

/** A shop as far as its place on the street goes. */
export interface OnTheStreet {
  readonly name: string
  readonly door: string | null
  readonly side: Side
  readonly position: number | null
}

/** The side that a shop stands on: as somebody has put it, else as its number says, else unknown. */
export function sideOf({ side, door }: Pick<OnTheStreet, 'side' | 'door'>): Side {
  if (side !== null) return side
  const house = houseNumber(door)
  return house === null ? null : house.number % 2 === 0 ? 'even' : 'odd'
}

/** A shop and the number of its door, which is read once and not for every comparison. */
interface Numbered<S extends OnTheStreet> {
  readonly shop: S
  readonly house: HouseNumber | null
}

const { compare } = new Intl.Collator('zh-CN')

/** The order of doors along a street; without a number, last, by name. */
function compareDoors(a: Numbered<OnTheStreet>, b: Numbered<OnTheStreet>): number {
  if (a.house && b.house) {
    const apart = a.house.number - b.house.number || a.house.part - b.house.part
    if (apart !== 0) return apart
  } else if (a.house || b.house) return a.house ? -1 : 1
  return compare(a.shop.door ?? '', b.shop.door ?? '') || compare(a.shop.name, b.shop.name)
}

/**
 * Shops of one side in walking order: those that somebody has put in order as they were put, the others between them where
 * their door number belongs.
 */
export function inWalkingOrder<S extends OnTheStreet>(shops: readonly S[]): S[] {
  const all = shops.map((shop): Numbered<S> => ({ shop, house: houseNumber(shop.door) }))
  const order = all.filter(({ shop }) => shop.position !== null).toSorted((a, b) => a.shop.position! - b.shop.position!)
  for (const one of all.filter(({ shop }) => shop.position === null).toSorted(compareDoors)) {
    const before = order.findLastIndex((other) => compareDoors(other, one) <= 0)
    order.splice(before + 1, 0, one)
  }
  return order.map(({ shop }) => shop)
}
