import type { AnyRegister } from '../../../records/kit/register'

/** Records that an office begins with, of one kind. They go in once; what the office then makes of them is its own. */
export interface DefaultRecords {
  /** Under which the file remembers that they went in; never changed. */
  readonly id: string
  readonly register: AnyRegister
  /** The act, as the list of acts names it: 放入四份责任文本样稿. */
  readonly note: string
  /** The values of each record. */
  readonly records: readonly Readonly<Record<string, unknown>>[]
}
