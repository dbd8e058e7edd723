import type { Column } from '../kit/ledger-table'

/** The marks that a template has for a row of a table: one for each column, under its heading. */
export const columnMarks = (columns: readonly Column[], what: string): Record<string, string> =>
  Object.fromEntries(columns.map(({ heading }) => [heading, `${what}的${heading}`]))

/** A row of a table by the headings of its columns. */
export const columnValues = (columns: readonly Column[], row: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ heading }, at) => [heading, row[at] ?? '']))
