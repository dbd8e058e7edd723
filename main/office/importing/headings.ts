import { cellAt, type Cell, type Merge, type Sheet, type SheetRow } from '../sheets/cell'

/** Where the headings stand: 1-based lines, both included. What is above them is a title, what is below is data. */
export interface HeadingBlock {
  readonly top: number
  readonly bottom: number
}

/** How deep under titles the headings may stand. */
const deepest = 25
/** Lines of headings at most. */
const mostLines = 3
/** Columns that are looked at; a lone cell far to the right is not a table. */
const mostColumns = 200

/** How well a heading is known: 0 not at all, 1 more or less, 2 for sure. */
export type Knows = (heading: string) => number

/** Looks at the cells of a sheet as a person sees them: a merged title stands over all its columns. */
class HeadingView {
  readonly #rows: Map<number, SheetRow>
  readonly #merges: readonly Merge[]
  readonly width: number

  /** @param last the last line that is looked at */
  constructor(sheet: Sheet, last: number) {
    const rows = sheet.rows.filter((r) => r.line <= last)
    this.#rows = new Map(rows.map((r) => [r.line, r]))
    this.#merges = sheet.merges.filter((m) => m.top <= last)
    this.width = Math.min(mostColumns, Math.max(0, ...rows.map((r) => r.cells.length)))
  }

  mergeAt(line: number, column: number): Merge | undefined {
    return this.#merges.find((m) => m.top <= line && line <= m.bottom && m.left <= column && column <= m.right)
  }

  own(line: number, column: number): Cell {
    const row = this.#rows.get(line)
    return row ? cellAt(row, column) : { text: '', kind: 'empty' }
  }

  /** The cell, or the merged one that covers it. */
  seen(line: number, column: number): Cell {
    const merge = this.mergeAt(line, column)
    return merge ? this.own(merge.top, merge.left) : this.own(line, column)
  }

  filled(line: number): number[] {
    const row = this.#rows.get(line)
    return row ? row.cells.flatMap((c, i) => (c && c.kind !== 'empty' ? [i] : [])) : []
  }

  lines(): number[] {
    return [...this.#rows.keys()].filter((line) => line <= deepest)
  }
}

/** Finds the headings: the line that says most known words, with the lines that belong to it. Undefined where there are none. */
export function findHeadings(sheet: Sheet, knows: Knows): HeadingBlock | undefined {
  const view = new HeadingView(sheet, deepest + mostLines)
  let best: { line: number; score: number } | undefined
  for (const line of view.lines()) {
    const score = scoreLine(view, line, knows)
    if (score > (best?.score ?? 0)) best = { line, score }
  }
  if (!best) {
    // Nothing is known: the first line with several texts and something below it is the best guess, and can be corrected.
    const guess = view.lines().find((line) => view.filled(line).length >= 2)
    return guess === undefined ? undefined : { top: guess, bottom: guess }
  }
  const bottom = lowestLine(view, best.line, knows)
  return { top: highestLine(view, best.line, knows), bottom }
}

/** The headings that end at a line that a person has chosen. */
export function headingsEndingAt(sheet: Sheet, line: number, knows: Knows): HeadingBlock {
  return { top: highestLine(new HeadingView(sheet, line), line, knows), bottom: line }
}

const isTalk = (cell: Cell): boolean => cell.text.length > 40 || /[:：].+/.test(cell.text.trim())

function scoreLine(view: HeadingView, line: number, knows: Knows): number {
  let score = 0
  const seen = new Set<string>()
  for (const column of view.filled(line)) {
    const cell = view.own(line, column)
    if (cell.kind !== 'text') score -= 1
    else if (!seen.has(cell.text) && !isTalk(cell)) score += knows(cell.text)
    seen.add(cell.text)
  }
  return seen.size >= 2 || (seen.size === 1 && view.width === 1) ? score : Math.min(score, 0)
}

/** Headings go on downwards under a merged group heading, or where a heading itself is merged downwards. */
function lowestLine(view: HeadingView, line: number, knows: Knows): number {
  let bottom = line
  for (const column of view.filled(line)) {
    const merge = view.mergeAt(line, column)
    if (merge && merge.top === line) bottom = Math.max(bottom, Math.min(merge.bottom, line + mostLines - 1))
  }
  while (bottom < line + mostLines - 1 && continuesBelow(view, bottom, knows)) bottom += 1
  return bottom
}

/** Whether the line below is made of the second halves of headings: only under groups, only words, some of them known. */
function continuesBelow(view: HeadingView, line: number, knows: Knows): boolean {
  const below = view.filled(line + 1)
  const here = view.filled(line)
  const first = here[0]
  if (below.length === 0 || first === undefined || below.length >= here.length + 8 || below.includes(first))
    return false
  const words = below.filter((c) => view.own(line + 1, c).kind === 'text' && !isTalk(view.own(line + 1, c)))
  if (words.length < below.length) return false
  // Under a group (here is nothing, or a heading that spreads to the right) and not under finished headings.
  const underGroup = below.filter(
    (c) => !here.includes(c) || !here.includes(c + 1) || view.mergeAt(line, c) !== undefined,
  )
  const known = below.filter((c) => knows(`${view.seen(line, c).text}／${view.own(line + 1, c).text}`) > 0)
  return underGroup.length === below.length && known.length > 0
}

/** Headings go on upwards where a line above groups some of the columns, or names those that this line leaves empty. */
function highestLine(view: HeadingView, line: number, knows: Knows): number {
  let top = line
  while (top > line - mostLines + 1 && top > 1 && groupsBelow(view, top - 1, knows)) top -= 1
  return top
}

function groupsBelow(view: HeadingView, line: number, knows: Knows): boolean {
  const cells = view.filled(line)
  if (cells.length < 2) return false
  if (cells.some((c) => view.own(line, c).kind !== 'text' || isTalk(view.own(line, c)))) return false
  const words = cells.filter((c) => knows(view.own(line, c).text) > 0)
  const groups = cells.filter((c) => {
    const merge = view.mergeAt(line, c)
    return merge !== undefined && (merge.right > merge.left || merge.bottom > line)
  })
  return words.length > 0 || groups.length === cells.length
}

/** The heading of every column: the lines of its path joined with ／, each said once. */
export function headingTexts(sheet: Sheet, block: HeadingBlock): string[] {
  const view = new HeadingView(sheet, block.bottom)
  const width = sheet.rows.reduce((most, r) => Math.max(most, Math.min(mostColumns, r.cells.length)), view.width)
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = []
    for (let line = block.top; line <= block.bottom; line++) {
      const text = spread(view, line, column, block)
        .replace(/\s*\n\s*/g, '')
        .trim()
      if (text !== '' && parts.at(-1) !== text) parts.push(text)
    }
    return parts.join('／')
  })
}

/** What a heading line says over a column; a group heading that was not merged spreads over the empty cells to its right. */
function spread(view: HeadingView, line: number, column: number, block: HeadingBlock): string {
  const cell = view.seen(line, column)
  if (cell.kind !== 'empty' || line === block.bottom || view.seen(block.bottom, column).kind === 'empty')
    return cell.text
  for (let left = column - 1; left >= 0; left--) {
    const group = view.seen(line, left)
    if (group.kind === 'empty') continue
    // A heading that has nothing below it is a column of its own, not a group.
    const isGroup = view.own(block.bottom, left).kind !== 'empty' && view.mergeAt(line, left) === undefined
    return isGroup ? group.text : ''
  }
  return ''
}
