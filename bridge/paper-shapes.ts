/** A document that the office has made and holds until it is saved, printed or dropped. */
export interface Paper {
  id: string
  /** Suggested file name with its ending. */
  name: string
  /** 'file' is a copy of an attachment. */
  kind: 'docx' | 'xlsx' | 'csv' | 'file'
  /** Bytes. */
  size: number
  landscape: boolean
  /** Facts that the form wants and the records do not have; left blank on the paper. */
  blanks: string[]
}

/** What became of saving or printing. `file` is the name alone, never the path. */
export type PaperOutcome = { done: true; file: string } | { done: false }
