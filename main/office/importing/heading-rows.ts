import type { Cell, Sheet } from '../sheets/cell'
import { plainHeading } from './heading-text'
import { headingTexts, type HeadingBlock, type Knows } from './headings'

/** What a row below the headings is to them: once more the same, others in their place, or labels of a card. */
export type HeadingAgain = 'same' | 'other' | 'card'

/** A row with its filled cells and the columns they stand in. */
export type Filled = readonly { readonly column: number; readonly cell: Cell }[]

/** Tells rows of headings below the headings: on every page again, above a second table, or one label before each value. */
export function headingAgain(
  sheet: Sheet,
  block: HeadingBlock,
  knows: Knows,
): (row: Filled) => HeadingAgain | undefined {
  const words = headingTexts(sheet, block).map((heading) => new Set(heading.split('／').map(plainHeading)))
  const all = new Set(words.flatMap((w) => [...w]))
  all.delete('')
  // 其他 is a heading of some tables, and an answer in most.
  const isHeading = (text: string): boolean => all.has(text) || (text !== '其他' && knows(text) === 2)
  return (row) => {
    const texts = row.map(({ cell }) => (cell.kind === 'text' ? plainHeading(cell.text) : ''))
    if (texts.length < 2 || texts.filter((t) => t !== '').length < 2) return undefined
    const inPlace = row.filter(({ column }, i) => texts[i] !== '' && words[column]?.has(texts[i] as string)).length
    if (inPlace >= row.length * 0.6) return 'same'
    const known = texts.map((t) => t !== '' && isHeading(t))
    const labels = known.filter((_, i) => i % 2 === 0)
    if (row.length >= 3 && labels.every(Boolean) && known.every((k, i) => i % 2 === 0 || !k)) return 'card'
    const count = new Set(texts.filter((_, i) => known[i])).size
    return count >= row.length * 0.6 && (count >= 3 || texts.every((t) => all.has(t))) ? 'other' : undefined
  }
}
