import type { Job } from '../context'
import type { Form } from './kit/form'
import type { Letterhead } from './kit/letterhead'

/** What stands in the place of each mark; a list is one entry for each of its lines. */
export type Filling = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>

/** A form of the house: how it is built, and what an office's own template for it may carry. */
export interface PrintedForm<Facts> {
  readonly form: Form
  /** What people call it where its title is not enough to tell it from another form. */
  readonly called?: string
  readonly landscape: boolean
  /** The marks of a template and what they stand for: `店招名称` is written `{店招名称}` in the template. */
  readonly marks: Readonly<Record<string, string>>
  /** Lists that a template repeats a row or a paragraph for, and the marks inside: `{#项目}{序号}{内容}{/项目}`. */
  readonly lists?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The values of all marks for one sheet; what is not known is '' and stays blank on the paper. */
  fill(facts: Facts, letterhead: Letterhead): Filling
  /** The built-in form, one sheet for each, in one Word file. @throws Said('cancelled') */
  build(all: readonly Facts[], letterhead: Letterhead, job?: Job): Promise<Uint8Array>
}
