import { z } from 'zod'
import type { Option } from '../../records/kit/field'

export const nothing = z.undefined()
/** One of these options, by its code. */
export const codeOf = (options: readonly Option[]) => z.enum(options.map((o) => o.code) as [string, ...string[]])
/** A file that a person has chosen: its bytes. */
export const bytes = z
  .custom<Uint8Array>((b) => b instanceof Uint8Array, '请重新选择文件')
  .refine((b) => b.byteLength <= 64 * 1024 * 1024, '文件超过 64 MB，请分成几个再导入')
