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
  /** What else is to be known of it, in a sentence. */
  notice?: string
}

/** What became of saving or printing. `file` is the name alone, never the path. */
export type PaperOutcome = { done: true; file: string } | { done: false }

/** A paper that was issued and is kept. */
export interface IssuedLine {
  id: string
  /** Title of the form. */
  form: string
  number: string | null
  /** 1 for the first issue of this form for this record. */
  version: number
  name: string
  size: number
  sha256: string
  at: string
  person: string
}

/** How a form of a record stands: never issued, issued, or issued with other contents than the record has now. */
export type IssueState = 'none' | 'issued' | 'changed'

/** What comes of printing papers that are kept. */
export interface Issued {
  /** To be looked at and printed. */
  paper: Paper
  /** How many were issued by this call; the others were given out again as they were. */
  issued: number
  /** Titles of records left out of a print of several, because their paper was issued before. */
  before: string[]
}
