import type { RecordOf } from '../../../../records/kit/register'
import { rulesOf } from '../../../../records/kit/kinds'
import { fieldOf } from '../../../../records/kit/register'
import { officeName } from '../../../../records/office'
import type { pledgeText } from '../../../../records/signing/pledge-text'
import { shop, shopPlace } from '../../../../records/shops/shop'
import type { Letterhead } from '../kit/letterhead'

type Shop = RecordOf<typeof shop>

/** What a paper for one shop to sign prints: the text, the shop, titles of its references by id. */
export interface PledgeFacts {
  readonly text: RecordOf<typeof pledgeText>
  readonly shop: Shop
  readonly titles: Readonly<Record<string, string>>
}

const numerals = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

/** 一年, 六个月, 18个月, 长期 */
export function termText(months: number | null): string {
  if (months === null) return '长期'
  if (months % 12 === 0) return `${numerals[months / 12] ?? months / 12}年`
  return `${months === 2 ? '两' : (numerals[months] ?? months)}个月`
}

/** A measure as digits; the text says the unit itself. */
const digits = (key: 'frontage' | 'dutyDepth', values: Shop): string => {
  const field = fieldOf(shop, key)
  return values[key] === null ? '' : rulesOf(field).show(values[key], field)
}

/** The values of the marks that a text may carry; what is not known is ''. */
export function pledgeFilling({ text, shop: s, titles }: PledgeFacts, { office }: Letterhead): Record<string, string> {
  return {
    单位: officeName(office),
    店招名称: s.name,
    地址: s.address ?? shopPlace(s, (id) => titles[id] ?? ''),
    经营者: s.operator ?? '',
    门面宽: digits('frontage', s),
    责任区纵深: digits('dutyDepth', s),
    责任区四至: s.dutyBounds ?? '',
    责任期限: termText(text.months),
  }
}

/** Room for a word written by hand. */
export const blank = '＿＿＿＿＿＿'

/** The paragraphs of a text with its marks filled in. A mark that nothing is known of is a blank; one that is none stays. */
export const paragraphsOf = (body: string, filling: Readonly<Record<string, string>>): string[] =>
  body
    .replace(/\{([^{}\n]+)\}/g, (whole, mark: string) =>
      Object.hasOwn(filling, mark) ? filling[mark] || blank : whole,
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** 一、责任范围: a line that is a heading. */
export const isHeading = (line: string): boolean =>
  /^[一二三四五六七八九十]+、.{1,30}$/.test(line) && !/[。；]$/.test(line)
