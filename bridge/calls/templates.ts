import { z } from 'zod'
import { mayManagePeople, staff } from '../../records/roles'
import { call } from '../call'
import type { Paper } from '../paper-shapes'
import { nothing } from './inputs'

/** A mark of a form: `店招名称` stands in a template as `{店招名称}`. */
export interface MarkLine {
  mark: string
  means: string
}

/** A form that an office may replace, its marks, and the template in its place. */
export interface FormLine {
  id: string
  title: string
  marks: MarkLine[]
  /** Lists of the form with the marks inside: `{#项目}{内容}{/项目}`. */
  lists: { list: string; marks: MarkLine[] }[]
  /** Null where the built-in form is in use. */
  template: { name: string; size: number; at: string; by: string } | null
}

/** What was found in a file that is to be a template. */
export interface TemplateCheck {
  /** Marks that the form does not have, each with what to write instead. */
  unknown: { mark: string; hint: string }[]
  /** Marks of the form that the file does not carry; inside a list `项目·内容`. */
  missing: string[]
  /** Marks that cannot be read, in words, each with the text around. */
  errors: { what: string; around: string }[]
}

const form = z.string().min(1).max(60)
const bytes = z
  .custom<Uint8Array>((b) => b instanceof Uint8Array, '请重新选择文件')
  .refine((b) => b.byteLength > 0, '这个文件是空的，请重新选择')
  .refine((b) => b.byteLength <= 10 * 1024 * 1024, '模板超过 10 MB，请把里面的图片压缩或去掉')

/** An office's own forms in the place of those of the house. */
export const templateCalls = {
  'template.list': call<FormLine[]>()(nothing, staff),
  'template.check': call<TemplateCheck>()(z.strictObject({ form, bytes }), staff),
  /** `seen`: the missing marks that the person was told of. */
  'template.put': call<null>()(
    z.strictObject({ form, name: z.string().min(1).max(255), bytes, seen: z.array(z.string().max(130)).max(500) }),
    mayManagePeople,
  ),
  /** Back to the built-in form. */
  'template.drop': call<null>()(z.strictObject({ form }), mayManagePeople),
  /** A file to begin with that carries all marks, or the template that is in use. */
  'template.sample': call<Paper>()(z.strictObject({ form, of: z.enum(['marks', 'present']) }), staff),
  /** The file, filled with words that are made up, as it would be printed. */
  'template.preview': call<Paper>()(z.strictObject({ form, bytes }), staff),
} as const
