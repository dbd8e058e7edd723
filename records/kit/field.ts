import type { z } from 'zod'

/** The kinds of field that a community office needs. Each has its rules in `kinds/`. */
export type Kind =
  | 'text'
  | 'longText'
  | 'personName'
  | 'date'
  | 'dateTime'
  | 'money'
  | 'count'
  | 'measure'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'phone'
  | 'idNumber'
  | 'creditCode'
  | 'reference'
  | 'attachments'
  | 'tickList'

/** One answer of a choice: the code is stored and never changes, the label is what people read. */
export interface Option {
  readonly code: string
  readonly label: string
  /** Other words that an imported table may use for it. */
  readonly also?: readonly string[]
}

/** What a declaration may say about a field. What is rarer is a function or a component in the place it is needed. */
export interface FieldFacts {
  /** Without it the record cannot be saved. Few fields are. */
  readonly required?: boolean
  /** Longest text, in characters. */
  readonly max?: number
  /** Personal data: why the office keeps it. Phones and ID numbers with a purpose are masked by default. */
  readonly personal?: string
  /** Unit shown behind a number: 人, ㎡. */
  readonly unit?: string
  /** Other headings under which this field stands in the tables that offices have. */
  readonly also?: readonly string[]
  /** A date that may be 长期: without an end. */
  readonly openEnded?: boolean
  /** One line of help under the control. */
  readonly help?: string
  /** The value a new record starts with. */
  readonly initial?: unknown
}

/** A field of a register: its kind, its label, the zod schema of its value, and its facts. */
export interface Field<T = any, R extends boolean = boolean> extends FieldFacts {
  readonly kind: Kind
  readonly label: string
  readonly required: R
  /** Accepts the value or null (not known); required fields refuse null. Messages are Chinese sentences. */
  readonly schema: z.ZodType<R extends true ? T : T | null>
  /** choice, choices, tickList */
  readonly options?: readonly Option[]
  /** reference: the id of the register it points to. */
  readonly to?: string
}

export type Fields = Record<string, Field>
export type ValueOf<F> = F extends Field<infer T, infer R> ? (R extends true ? T : T | null) : never
/** The declared values of one record, without its system columns. */
export type ValuesOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> }

/** What came of reading a text (typed, pasted, or a cell of a table): a value, or why not, in words. */
export type Read<T> = { value: T | null; warning?: string } | { refused: string }

/** How a kind is stored, read from text, and shown. `titleOf` turns a reference into the title of what it points to. */
export interface KindRules<T = any> {
  readonly column: 'text' | 'integer'
  store(value: T): string | number
  load(stored: string | number): T
  read(text: string, field: Field): Read<T>
  show(value: T, field: Field, titleOf?: (id: string) => string): string
  /** What deserves a second look but never blocks saving. */
  warn?(value: T, field: Field): string | undefined
  /** How it is shown to who has not asked for it in full. */
  mask?(value: T): string
}
