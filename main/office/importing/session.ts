import { randomUUID } from 'node:crypto'
import type { ImportColumn, ImportSheet } from '../../../bridge/import-shapes'
import { Said } from '../../../records/kit/said'
import type { AnyRegister } from '../../../records/kit/register'
import { emptyCell, type Sheet, type Workbook } from '../sheets/cell'
import type { Checked } from './checking'
import { dataRows } from './data-rows'
import { findHeadings, headingsEndingAt, headingTexts, type HeadingBlock } from './headings'
import type { KnownRecords } from './known-records'
import { knowsHeading } from './by-heading'
import { matchColumns } from './matching'
import { targetsOf, type Target } from './targets'

/** A sheet laid out for import: where its headings stand, and its columns. */
export interface Layout {
  readonly sheet: Sheet
  readonly block: HeadingBlock
  /** Headings by sheet column. */
  readonly headings: readonly string[]
  /** The columns with anything in them, and where each stands in the sheet. */
  readonly columns: readonly (ImportColumn & { readonly at: number })[]
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
  layout: Layout
  dryRun: DryRun | undefined

  constructor(person: string, file: string, register: AnyRegister, workbook: Workbook, known: KnownRecords) {
    this.person = person
    this.file = file
    this.register = register
    this.targets = targetsOf(register)
    this.#workbook = workbook
    this.layout = this.#likeliest(known)
  }

  /** Takes another sheet, or another row for its headings. */
  choose(name: string, headingRow: number | undefined, known: KnownRecords): void {
    if (!this.#workbook.sheets.includes(name)) throw new Said('missing', '文件里没有这张工作表，请重新选择。')
    const sheet = name === this.layout.sheet.name ? this.layout.sheet : this.#workbook.read(name)
    const last = sheet.rows.at(-1)?.line ?? 0
    if (headingRow !== undefined && headingRow >= last) {
      throw new Said('invalid', `第 ${headingRow} 行下面没有内容，请重新选择表头所在的行。`)
    }
    const knows = knowsHeading(this.targets)
    const block = headingRow === undefined ? findHeadings(sheet, knows) : headingsEndingAt(sheet, headingRow, knows)
    this.layout = this.#layOut(sheet, block, known)
    this.dryRun = undefined
  }

  view(): ImportSheet {
    const { sheet, block, columns } = this.layout
    return {
      file: this.file,
      sheets: [...this.#workbook.sheets],
      sheet: sheet.name,
      headingRow: block.bottom,
      columns: columns.map(({ heading, samples, target, why }) => ({ heading, samples, target, why })),
      targets: this.targets.map(({ target, label }) => ({ target, label })),
      rows: sheet.rows.filter((r) => r.line > block.bottom).length,
    }
  }

  /** The first sheet whose headings are known; where there is none, the first one with anything in it. */
  #likeliest(known: KnownRecords): Layout {
    const knows = knowsHeading(this.targets)
    let first: { sheet: Sheet; block: HeadingBlock } | undefined
    for (const name of this.#workbook.sheets) {
      const sheet = this.#workbook.read(name)
      const block = findHeadings(sheet, knows)
      if (!block) continue
      first ??= { sheet, block }
      const score = headingTexts(sheet, block).reduce((sum, heading) => sum + knows(heading), 0)
      if (score >= 4) return this.#layOut(sheet, block, known)
    }
    if (!first) throw new Said('unreadable', '表格里没有内容，请检查是不是选错了文件。')
    return this.#layOut(first.sheet, first.block, known)
  }

  #layOut(sheet: Sheet, block: HeadingBlock | undefined, known: KnownRecords): Layout {
    if (!block) throw new Said('unreadable', `工作表「${sheet.name}」里没有内容，请换一张工作表。`)
    const headings = headingTexts(sheet, block)
    // Totals and signatures say nothing about their columns.
    const below = dataRows(
      sheet,
      block,
      headings.map((_, at) => at),
      knowsHeading(this.targets),
    ).filter((r) => r.skip === undefined)
    const columns = headings.flatMap((heading, at) => {
      const cells = below.map((r) => r.cells[at] ?? emptyCell).filter((c) => c.kind !== 'empty')
      return heading === '' && cells.length === 0 ? [] : [{ at, heading, cells }]
    })
    const matches = matchColumns(columns, this.targets, (to, title) => known.idsByTitle(to, title).length > 0)
    return {
      sheet,
      block,
      headings,
      columns: columns.map(({ at, heading, cells }, i) => ({
        at,
        heading: heading === '' ? `（无表头）${columnName(at)} 列` : heading,
        samples: [...new Set(cells.slice(0, 50).map((c) => c.text))].slice(0, 4),
        target: matches[i]?.target ?? null,
        why: matches[i]?.why ?? '',
      })),
    }
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
