import { narrow, tidy } from '../../../records/kit/characters'
import type { Sheet } from '../sheets/cell'
import type { HeadingBlock } from './headings'

/** 永兴路, 建设巷东段: what ends like the name of a street. */
const street = /^[\p{Script=Han}\d]{1,14}(路|街|巷|大道|胡同|弄|段)([东西南北中上下]段)?$/u

/** Whether a text ends like the name of a street section. */
export const isStreet = (text: string): boolean => street.test(tidy(text))

/** The street that a line over its shops names: 永兴路, 一、永兴路（12家）, 路段：永兴路. */
export function streetOfBand(text: string): string | undefined {
  const plain = narrow(tidy(text))
    .replace(/^(\(?[一二三四五六七八九十\d]+\)?[、.]?\s*)/, '')
    .replace(/^(所属|所在)?(路段|街路|街巷|路名)\s*[:：]\s*/, '')
    .replace(/\s*\(.*\)$|\s*共?\d+[家户个]$/g, '')
    .trim()
  return isStreet(plain) ? plain : undefined
}

/** The street that a title above the headings names: 路段：永兴路. */
export function streetOfTitle(sheet: Sheet, block: HeadingBlock): string | undefined {
  for (const { cells } of sheet.rows.filter((r) => r.line < block.top))
    for (const cell of cells) {
      const m = /(?:路段|街路|街巷|路名)\s*[:：]\s*(\S+)/.exec(narrow(cell?.text ?? ''))
      if (m && isStreet(m[1] as string)) return m[1]
    }
  return undefined
}
