import type { Paragraph, Table, TextRun } from 'docx'
import type { Row } from './grid'
import type { Look, Standing } from './lines'

/** What was said to lay a paragraph, and a table. */
interface LaidLine {
  readonly text: string
  readonly look: Look
  readonly standing: Standing
}
interface LaidGrid {
  readonly columns: readonly number[]
  readonly rows: readonly Row[]
}

const runTexts = new WeakMap<TextRun, string>()
const lines = new WeakMap<Paragraph, LaidLine>()
const grids = new WeakMap<Table, LaidGrid>()

/**
 * Remembers how paragraphs and tables were laid, for as long as they live: docx gives nothing of it back, and whoever counts
 * pages before Word does has to know.
 */
export const laid = {
  run(run: TextRun, text: string): TextRun {
    runTexts.set(run, text)
    return run
  },
  line(paragraph: Paragraph, text: string | readonly TextRun[], look: Look, standing: Standing): Paragraph {
    const whole = typeof text === 'string' ? text : text.map((run) => runTexts.get(run) ?? '').join('')
    lines.set(paragraph, { text: whole, look, standing })
    return paragraph
  },
  grid(table: Table, columns: readonly number[], rows: readonly Row[]): Table {
    grids.set(table, { columns, rows })
    return table
  },
}

export const lineOf = (part: object): LaidLine | undefined => lines.get(part as Paragraph)
export const gridOf = (part: object): LaidGrid | undefined => grids.get(part as Table)
