import { randomUUID } from 'node:crypto'
import type { ImportColumn, ImportSheet } from '../../../bridge/import-shapes'
import { Said } from '../../../records/kit/said'
import type { AnyRegister } from '../../../records/kit/register'
import { cellAt, type Cell, type Sheet, type Workbook } from '../sheets/cell'
import type { Checked } from './checking'
import { dataRows, type DataRow } from './data-rows'
import { findHeadings, headingsEndingAt, headingTexts, type HeadingBlock, type Knows } from './headings'
import type { KnownRecords } from './known-records'
import { knowsHeading } from './by-heading'
import { matchColumns, type ColumnMatch } from './matching'
import { halves, hiddenRows, noHeadings, otherSheets, workedOut, workedOutColumns } from './notices'
import { matchOuter, outerHeadings, withOuterCells } from './outer-columns'
import { isWorkedOut, targetsOf, type Target } from './targets'

/** A sheet laid out for import: where its headings stand, and its columns. */
export interface Layout {
  readonly sheet: Sheet
  readonly block: HeadingBlock
  /** Its rows, for the columns that are imported. */
  readonly rows: (used: readonly number[]) => DataRow[]
  /** Headings by sheet column. */
  readonly headings: readonly string[]
  /** The columns with anything in them, and where each stands in the sheet. */
  readonly columns: readonly (ImportColumn & { readonly at: number })[]
  /** What a person should know about the sheet, each a sentence. */
  readonly notices: readonly string[]
  /** Why the sheet cannot be imported as it is. */
  readonly obstacle: string | undefined
}

/** The last dry run, and what it was a dry run of. */
export interface DryRun {
  readonly checked: Checked
  readonly targets: readonly (string | null)[]
}

/** An import under way: a workbook that somebody has opened and not finished with. In memory only. */
export class ImportSession {
  readonly id = randomUUID()
  readonly person: string
  readonly file: string
  readonly register: AnyRegister
  readonly targets: readonly Target[]
  readonly #workbook: Workbook
  readonly #knows: Knows
  readonly #ledgers: readonly string[]
  layout: Layout
  dryRun: DryRun | undefined
  /** What has been written last: its refused rows can still be taken back. */
  written: Checked | undefined

  constructor(person: string, file: string, register: AnyRegister, workbook: Workbook, known: KnownRecords) {
    this.person = person
    this.file = file
    this.register = register
    this.targets = targetsOf(register)
    this.#workbook = workbook
    this.#knows = knowsHeading(this.targets)
    const { sheet, block, ledgers } = this.#likeliest()
    this.#ledgers = ledgers
    this.layout = this.#layOut(sheet, block, known)
  }

  /** Takes another sheet, or another row for its headings. */
  choose(name: string, headingRow: number | undefined, known: KnownRecords): void {
    if (!this.#workbook.sheets.includes(name)) throw new Said('missing', '文件里没有这张工作表，请重新选择。')
    const sheet = name === this.layout.sheet.name ? this.layout.sheet : this.#workbook.read(name)
    const last = sheet.rows.at(-1)?.line ?? 0
    if (headingRow !== undefined && headingRow >= last) {
      throw new Said('invalid', `第 ${headingRow} 行下面没有内容，请重新选择表头所在的行。`)
    }
    const knows = this.#knows
    const block = headingRow === undefined ? findHeadings(sheet, knows) : headingsEndingAt(sheet, headingRow, knows)
    this.layout = this.#layOut(sheet, block, known)
    this.dryRun = undefined
    this.written = undefined
  }

  /** The rows of the sheet, with what stands outside its columns behind them. */
  rows(used: readonly number[]): DataRow[] {
    const { sheet, rows, headings } = this.layout
    return withOuterCells(rows(used), sheet, headings.length)
  }

  view(): ImportSheet {
    const { sheet, block, columns, notices } = this.layout
    return {
      file: this.file,
      sheets: [...this.#workbook.sheets],
      sheet: sheet.name,
      headingRow: block.bottom,
      columns: columns.map(({ heading, samples, target, why }) => ({ heading, samples, target, why })),
      targets: this.targets.map(({ target, label }) => ({ target, label })),
      rows: sheet.rows.filter((r) => r.line > block.bottom).length,
      notices: [...notices],
    }
  }

  /** The first sheet whose headings are known; where there is none, the first one with anything in it. */
  #likeliest(): { sheet: Sheet; block: HeadingBlock; ledgers: string[] } {
    let first: { sheet: Sheet; block: HeadingBlock } | undefined
    let best: { sheet: Sheet; block: HeadingBlock } | undefined
    const ledgers: string[] = []
    for (const name of this.#workbook.sheets) {
      const sheet = best ? this.#readFurther(name) : this.#workbook.read(name)
      const block = sheet && findHeadings(sheet, this.#knows)
      if (!sheet || !block) continue
      first ??= { sheet, block }
      if (this.#score(sheet, block) < 4) continue
      best ??= { sheet, block }
      ledgers.push(name)
    }
    const chosen = best ?? first
    if (!chosen) throw new Said('unreadable', '表格里没有内容，请检查是不是选错了文件。')
    return { ...chosen, ledgers }
  }

  /** A further sheet that cannot be read does not stand in the way of the first; it says so when it is chosen. */
  #readFurther(name: string): Sheet | undefined {
    try {
      return this.#workbook.read(name)
    } catch (error) {
      if (error instanceof Said) return undefined
      throw error
    }
  }

  #score(sheet: Sheet, block: HeadingBlock): number {
    return headingTexts(sheet, block).reduce((sum, heading) => sum + this.#knows(heading), 0)
  }

  #layOut(sheet: Sheet, block: HeadingBlock | undefined, known: KnownRecords): Layout {
    if (!block) throw new Said('unreadable', `工作表「${sheet.name}」里没有内容，请换一张工作表。`)
    const headings = headingTexts(sheet, block)
    const everything = headings.map((_, at) => at)
    const rows = dataRows(sheet, block, this.#knows)
    // Totals and signatures say nothing about their columns.
    const below = withOuterCells(rows(everything), sheet, headings.length).filter(
      (r) => r.skip === undefined && r.refuse === undefined,
    )
    const cellsAt = (at: number) => below.map((r) => cellAt(r, at)).filter((c) => c.kind !== 'empty')
    const columns = headings.flatMap((heading, at) => {
      const cells = cellsAt(at)
      const why = isWorkedOut(this.register, heading) ? workedOut : undefined
      return heading === '' && cells.length === 0 ? [] : [{ at, heading, cells, why }]
    })
    const isKnown = this.#score(sheet, block) > 0
    const matches = matchColumns(columns, this.targets, (to, title) => known.idsByTitle(to, title).length > 0)
    const outer = matchOuter(below, sheet.name, this.targets, new Set(matches.map((m) => m.target)))
    const others = this.#ledgers.filter((name) => name !== sheet.name)
    const laidOut = columns.map(({ at, heading, cells }, i) =>
      columnOf(at, heading === '' ? `（无表头）${columnName(at)} 列` : heading, cells, matches[i]),
    )
    outer.forEach((match, i) => {
      // The name of a sheet that is no street's is worth a line where there are several of them.
      if (match && (match.target !== null || others.length > 0))
        laidOut.push(columnOf(headings.length + i, outerHeadings[i] as string, cellsAt(headings.length + i), match))
    })
    return {
      sheet,
      block,
      rows,
      headings,
      columns: laidOut,
      notices: [
        isKnown ? undefined : noHeadings,
        others.length > 0 ? otherSheets(others) : undefined,
        hiddenRows(sheet, block),
        workedOutColumns(columns.flatMap(({ heading, why }) => (why === undefined ? [] : [heading]))),
      ].filter((notice) => notice !== undefined),
      obstacle: halves(headings, this.targets, this.#knows),
    }
  }
}

function columnOf(
  at: number,
  heading: string,
  cells: readonly Cell[],
  match: ColumnMatch | undefined,
): Layout['columns'][number] {
  return {
    at,
    heading,
    samples: [...new Set(cells.slice(0, 50).map((c) => c.text))].slice(0, 4),
    target: match?.target ?? null,
    why: match?.why ?? '',
  }
}

/** A, B … Z, AA: how a spreadsheet calls a column. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last
}

/** Imports open at once. */
const most = 4

/** The imports that are open in one office file; the oldest gives way. */
export class ImportSessions {
  readonly #open = new Map<string, ImportSession>()

  add(session: ImportSession): ImportSession {
    this.#open.set(session.id, session)
    const [oldest] = this.#open.keys()
    if (this.#open.size > most && oldest !== undefined) this.#open.delete(oldest)
    return session
  }

  /** @throws Said `missing` where it is closed, or somebody else's. */
  get(id: string, person: string): ImportSession {
    const session = this.#open.get(id)
    if (session?.person !== person) throw new Said('missing', '这次导入已经关闭，请重新选择文件。')
    return session
  }

  close(id: string): void {
    this.#open.delete(id)
  }
}
