import { narrow, tidy } from '../../../records/kit/characters'

const noise = /[\s／/·\-—–_.,，、:：*※#＊"'“”‘’【】[\]<>《》]/g

/** A heading without what tables add to it: spaces, line breaks, marks, what stands in brackets; full-width as ordinary. */
export const plainHeading = (text: string): string =>
  narrow(tidy(text))
    .replace(/\([^()]*\)/g, '')
    .replace(noise, '')
    .toLowerCase()
    .replace(/(?<=.)(㎡|m²|m2|平方米|平米)$/, '')

/** A heading as it is compared, all plain. */
export interface HeadingPath {
  /** The group headings above it, then the heading itself. */
  readonly parts: readonly string[]
  readonly last: string
  readonly whole: string
  /** What its brackets say: 电话（房东） is about somebody else than 电话. */
  readonly brackets: readonly string[]
}

/** Takes a heading apart whose lines are joined with ／. */
export function headingPath(heading: string): HeadingPath {
  const lines = heading.split('／')
  const parts = lines.map(plainHeading).filter((part) => part !== '')
  const brackets = lines.flatMap((line) =>
    [...narrow(tidy(line)).matchAll(/\(([^()]*)\)/g)].map((m) => plainHeading(m[1] ?? '')),
  )
  return { parts, last: parts.at(-1) ?? '', whole: parts.join(''), brackets: brackets.filter(Boolean) }
}
