import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx'
import { faces, type Face } from './fonts'
import { laid } from './laid'

/** How a piece of text looks: typeface, size and height of a line in points, room between characters in twips. */
export interface Look {
  readonly face: Face
  readonly size: number
  /** Fixed, so that a page holds the same lines in Word, in WPS and with any substitute typeface. */
  readonly leading: number
  readonly spaced?: number
}

/** The looks that the forms use; one place, so that all papers of an office are of one family (domain.md 6). */
export const looks = {
  title: { face: faces.title, size: 22, leading: 32 },
  heading: { face: faces.hei, size: 12, leading: 18 },
  cell: { face: faces.song, size: 12, leading: 17 },
  boxes: { face: faces.songOnly, size: 12, leading: 17 },
  small: { face: faces.song, size: 10.5, leading: 15 },
  smallHeading: { face: faces.hei, size: 10.5, leading: 15 },
  note: { face: faces.song, size: 9, leading: 13 },
  text: { face: faces.fangsong, size: 16, leading: 29 },
  /** A text of two pages that is signed: smaller than a letter, larger than a form. */
  clause: { face: faces.fangsong, size: 14, leading: 24 },
  clauseHeading: { face: faces.hei, size: 14, leading: 24 },
  textHeading: { face: faces.hei, size: 16, leading: 29 },
  code: { face: faces.code, size: 26, leading: 36 },
} as const satisfies Record<string, Look>

// U+FFFE and U+FFFF may not stand in XML; docx itself leaves out the control characters.
const printable = (text: string): string => text.replace(/[\uFFFE\uFFFF]/g, '')

/**
 * Text in one look, as runs; a line break in the text is one on the paper.
 * The text goes in as `text`: among `children` docx takes words like CURRENT for page fields.
 */
export function runs(text: string, look: Look): TextRun[] {
  const style = {
    font: look.face,
    size: look.size * 2, // Word counts half points
    ...(look.spaced ? { characterSpacing: look.spaced } : {}),
  }
  return printable(text)
    .split(/\r\n|\r|\n/)
    .map((part, n) =>
      laid.run(new TextRun({ ...style, text: part, ...(n > 0 ? { break: 1 } : {}) }), (n > 0 ? '\n' : '') + part),
    )
}

/** The same runs, with the boxes in them from one typeface: otherwise two in a line may differ in size. */
export const withBoxes = (text: string, look: Look): TextRun[] =>
  text
    .split(/([□■]+)/)
    .flatMap((part, n) => (part === '' ? [] : runs(part, n % 2 === 1 ? { ...look, face: faces.songOnly } : look)))

export type Place = 'left' | 'centre' | 'right'
const places = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** Where a paragraph stands among the others; room in twips. */
export interface Standing {
  readonly before?: number
  readonly after?: number
  /** Indent of the first line, and from the right edge. */
  readonly firstLine?: number
  readonly right?: number
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean
  readonly newPage?: boolean
}

/** A paragraph of one look. An empty one is a blank to write on: what is typed there later gets the look too. */
export function line(
  text: string | readonly TextRun[],
  look: Look,
  place: Place = 'left',
  standing: Standing = {},
): Paragraph {
  const { before = 0, after = 0, firstLine, right, keepNext, newPage } = standing
  const paragraph = new Paragraph({
    alignment: places[place],
    spacing: { before, after, line: look.leading * 20, lineRule: LineRuleType.EXACT },
    ...(firstLine || right ? { indent: { ...(firstLine ? { firstLine } : {}), ...(right ? { right } : {}) } } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(text === '' ? { run: { font: look.face, size: look.size * 2 } } : {}),
    children: typeof text === 'string' ? (text === '' ? [] : runs(text, look)) : text,
  })
  return laid.line(paragraph, text, look, standing)
}
