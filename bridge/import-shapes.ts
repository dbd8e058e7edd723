import { z } from 'zod'

/**
 * What a column of an imported sheet is taken for: a field of the register (`name`), a field of a child
 * (`licence.food.validUntil`), or null for "not imported".
 */
export const columnTargets = z.array(z.string().max(80).nullable()).max(200)

export interface ImportColumn {
  /** Heading as it stands in the sheet; rows of headings are joined with ／. */
  heading: string
  /** The first few filled cells, as text. */
  samples: string[]
  target: string | null
  /** Why this target: 表头相同、表头相近、内容像电话 … or why none. */
  why: string
}

export interface ImportTarget {
  target: string
  label: string
}

export interface ImportSheet {
  file: string
  sheets: string[]
  sheet: string
  /** 1-based row of the sheet where the (last line of the) headings stand. */
  headingRow: number
  columns: ImportColumn[]
  targets: ImportTarget[]
  /** How many rows with anything in them stand below the headings. */
  rows: number
  /** What a person should know before going on: 另有 2 张工作表也像台账：建设巷、新华街。 */
  notices: string[]
}

export type RowVerdict = 'new' | 'changed' | 'same' | 'refused' | 'skipped'

export interface ImportRow {
  /** 1-based row number in the sheet. */
  line: number
  verdict: RowVerdict
  title: string
  /** changed: 电话「1」→「2」; refused and skipped: why; new and same: empty. Warnings that do not refuse come last. */
  says: string[]
}

export interface ImportCheck {
  counts: Record<RowVerdict, number>
  /** Records that the import makes on the way: 新建路段 3 条：永兴路、建设巷… */
  makes: string[]
  /** What a person should know about the table as a whole, each a sentence. */
  notices: string[]
}
