import type PizZip from 'pizzip'
import type { TemplateCheck } from '../../../bridge/calls/templates'
import type { PrintedForm } from '../documents/printed-form'
import { brokenMarks, wideBraces } from './broken-marks'
import { compile, type Compiled, type PlacedMark } from './compile'
import { openTemplate } from './read-template'

type AnyForm = Pick<PrintedForm<any>, 'marks' | 'lists'>

/** Whether a template may be used: what it lacks is its office's own affair. */
export const isSound = ({ unknown, errors }: TemplateCheck): boolean => unknown.length === 0 && errors.length === 0

/**
 * Compares the marks of a file with those of the form that it is to stand in for.
 * @throws Said where the file cannot be a template at all
 */
export const checkTemplate = (form: AnyForm, bytes: Uint8Array): TemplateCheck => check(form, openTemplate(bytes))

function check(form: AnyForm, zip: PizZip): TemplateCheck {
  const wide = wideBraces(zip)
  let compiled: Compiled
  try {
    compiled = compile(zip)
  } catch (error) {
    return { unknown: [], missing: [], errors: [...brokenMarks(error, zip), ...wide] }
  }
  const { unknown, missing, errors } = judge(form, [...compiled.marks.values()].flat())
  return { unknown, missing, errors: [...errors, ...wide] }
}

/** What is wrong with marks that can be read. */
export function judge(form: AnyForm, marks: readonly PlacedMark[]): TemplateCheck {
  const unknown = new Map<string, string>()
  const errors: TemplateCheck['errors'] = []
  const used = new Set<string>()
  const lists = form.lists ?? {}

  const look = (mark: PlacedMark, inside: string | null): void => {
    const { name, kind } = mark
    if (kind === 'raw') errors.push({ what: `不能用 {@${name}}，请去掉 @`, around: name })
    else if (kind === 'plain') {
      if (inside !== null && Object.hasOwn(lists[inside]!, name)) used.add(`${inside}·${name}`)
      else if (Object.hasOwn(form.marks, name)) used.add(name)
      else unknown.set(name, hint(form, name))
    } else if (!Object.hasOwn(lists, name)) unknown.set(name, hint(form, name))
    else if (inside !== null) errors.push({ what: `列表「${inside}」里面不能再套列表「${name}」`, around: name })
    else {
      used.add(name)
      for (const one of mark.inside) look(one, kind === 'list' ? name : null)
    }
  }
  for (const mark of marks) look(mark, null)
  const missing = [
    ...Object.keys(form.marks).filter((mark) => !used.has(mark)),
    ...Object.entries(lists).flatMap(([list, columns]) =>
      used.has(list)
        ? Object.keys(columns).flatMap((column) => (used.has(`${list}·${column}`) ? [] : [`${list}·${column}`]))
        : [list],
    ),
  ]
  return { unknown: [...unknown].map(([mark, tip]) => ({ mark, hint: tip })), missing, errors }
}

/** What was probably meant by a mark that is not there. */
function hint({ marks, lists = {} }: AnyForm, name: string): string {
  if (name === '') return '花括号里是空的，请填上标记'
  const home = Object.keys(lists).find((list) => Object.hasOwn(lists[list]!, name))
  if (home !== undefined) return `要写在 {#${home}} 和 {/${home}} 之间`
  if (Object.hasOwn(lists, name)) return `这是列表，要写成 {#${name}}……{/${name}}`
  if (Object.hasOwn(marks, name)) return `这不是列表，要写成 {${name}}`
  const near = [...Object.keys(marks), ...Object.keys(lists)].find((mark) => mark.includes(name) || name.includes(mark))
  return near === undefined ? '这张表没有这个标记，请照「标记」一栏改写' : `是不是「${near}」`
}
