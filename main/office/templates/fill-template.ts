import { setImmediate } from 'node:timers/promises'
import PizZip from 'pizzip'
import { Said } from '../../../records/kit/said'
import type { Job } from '../context'
import { joinFiles } from '../documents/join-files'
import type { Filling, PrintedForm } from '../documents/printed-form'
import { isSound, judge } from './check-template'
import { compile, type Compiled, type PlacedMark } from './compile'
import { openTemplate } from './read-template'

/** Room for a word written by hand, where a fact is not known. */
const blank = '　'.repeat(4)

/** Sheets between two reports of progress; the process can hear a cancel at each. */
const stride = 10

/** Fills an office's own template once for each sheet and gives one Word file. @throws Said */
export async function fillTemplate(
  form: PrintedForm<any>,
  template: Uint8Array,
  fillings: readonly Filling[],
  job?: Job,
): Promise<Uint8Array> {
  const { title } = form.form
  mustFit(form, opened(template, title), fillings)
  async function* sheets(): AsyncGenerator<Uint8Array> {
    for (const [n, filling] of fillings.entries()) {
      yield fillOne(template, filling, title, 'STORE')
      if ((n + 1) % stride !== 0 && n + 1 !== fillings.length) continue
      job?.progress('填写', n + 1, fillings.length)
      await setImmediate()
      if (job?.signal.aborted) throw new Said('cancelled', `已停止生成《${title}》，没有生成文件。`)
    }
  }
  return fillings.length === 1 ? fillOne(template, fillings[0]!, title) : joinFiles(sheets())
}

/** Whether a template lies across the paper. */
export const liesAcross = (template: Uint8Array): boolean =>
  /<w:pgSz\s[^>]*w:orient="landscape"/.test(openTemplate(template).file('word/document.xml')!.asText())

/** Looks the whole file over once; the sheets are then filled without looking again. */
function opened(template: Uint8Array, title: string): Compiled {
  try {
    return compile(openTemplate(template))
  } catch {
    throw new Said('invalid', `《${title}》的模板读不出来，没有生成文件，请主任到「表格模板」里换一份。`)
  }
}

/** The form may have changed since the template was put there; and a header is one for all sheets. */
function mustFit(form: PrintedForm<any>, { marks }: Compiled, fillings: readonly Filling[]): void {
  const { title } = form.form
  const found = judge(form, [...marks.values()].flat())
  if (!isSound(found)) {
    const [which] = [...found.unknown.map(({ mark }) => mark), ...found.errors.map(({ around }) => around)]
    throw new Said('invalid', `《${title}》的模板里「${which}」填不上，没有生成文件，请主任到「表格模板」里改好。`)
  }
  for (const [part, placed] of marks) {
    const differing = part === 'word/document.xml' ? undefined : placed.find((mark) => differs(mark, fillings))
    if (differing)
      throw new Said(
        'invalid',
        `《${title}》的模板在页眉页脚里有「${differing.name}」，各份不一样，没有生成文件，请一份一份地打印，或把它移到正文里。`,
      )
  }
}

const differs = ({ name }: PlacedMark, fillings: readonly Filling[]): boolean =>
  new Set(fillings.map((filling) => JSON.stringify(filling[name]))).size > 1

function fillOne(
  template: Uint8Array,
  filling: Filling,
  title: string,
  compression: 'STORE' | 'DEFLATE' = 'DEFLATE',
): Uint8Array {
  const { fill } = compile(new PizZip(template))
  try {
    fill.render(printable(filling))
  } catch (error) {
    const { xtag, part } = (error as { properties?: { xtag?: string; part?: { value?: string } } }).properties ?? {}
    const which = xtag ?? part?.value ?? ''
    throw new Said(
      'invalid',
      `《${title}》的模板在「${which}」处填不上，没有生成文件，请主任到「表格模板」里改好。`,
      String(error),
    )
  }
  return fill.toUint8Array({ compression })
}

/** What is not known leaves room to write; in the rows of a list the row has it already. */
const printable = (filling: Filling): Filling =>
  Object.fromEntries(
    Object.entries(filling).map(([mark, value]) => [
      mark,
      typeof value === 'string'
        ? lines(value) || blank
        : value.map((row) => Object.fromEntries(Object.entries(row).map(([m, v]) => [m, lines(v)]))),
    ]),
  )

const lines = (text: string): string => text.replace(/\r\n?/g, '\n')
