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
    // Half of a card are values; of other headings, fewer. Nearly every row of a table ends at one of the two counts.
    const candidates = row.map(({ cell }) => mayBeHeading(cell))
    let unknown = candidates.filter((may) => !may).length
    if (row.length < 2 || unknown > row.length / 2) return undefined
    const texts: string[] = []
    const known: boolean[] = []
    for (const [i, { cell }] of row.entries()) {
      const text = candidates[i] ? plainHeading(cell.text) : ''
      const isKnown = text !== '' && isHeading(text)
      if (candidates[i] && !isKnown && ++unknown > row.length / 2) return undefined
      texts.push(text)
      known.push(isKnown)
    }
    const inPlace = row.filter(({ column }, i) => known[i] && words[column]?.has(texts[i] as string)).length
    if (inPlace >= row.length * 0.6) return 'same'
    const isCard = row.length >= 3 && known.every((k, i) => k === (i % 2 === 0))
    if (isCard) return 'card'
    const count = new Set(texts.filter((_, i) => known[i])).size
    return count >= row.length * 0.6 && (count >= 3 || texts.every((t) => all.has(t))) ? 'other' : undefined
  }
}

const mayBeHeading = ({ kind, text }: Cell): boolean => kind === 'text' && text.length <= 40 && !/\d{2}/.test(text)
