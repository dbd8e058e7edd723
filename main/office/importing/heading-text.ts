import { narrow, tidy } from '../../../records/kit/characters'

const noise = /[\s／/·\-—–_.,，、:：*※#＊"'“”‘’【】[\]<>《》]/g

/** A heading without what tables add to it: spaces, line breaks, marks, what stands in brackets; full-width as ordinary. */
export const plainHeading = (text: string): string =>
  narrow(tidy(text))
    .replace(/\([^()]*\)/g, '')
    .replace(noise, '')
    .toLowerCase()

/** What stands in the brackets of a heading: 电话（房东） is about somebody else than 电话. */
const inBrackets = (text: string): string[] =>
  [...narrow(tidy(text)).matchAll(/\(([^()]*)\)/g)].map((m) => plainHeading(m[1] ?? ''))

/** A heading as a path: the group headings above it, what its brackets say, then the heading itself. All plain. */
export function headingPath(heading: string): string[] {
  return heading
    .split('／')
    .flatMap((part) => [...inBrackets(part), plainHeading(part)])
    .filter((part) => part !== '')
}
