import { z } from 'zod'
import { narrow, tidy } from '../characters'
import type { Field, FieldFacts, KindRules, Option, Read } from '../field'
import { field } from './make'

const codes = (options: readonly Option[]) => options.map((o) => o.code) as [string, ...string[]]
const oneOf = (label: string, options: readonly Option[]) => z.enum(codes(options), `${label}请从列表中选`)

/** One answer out of a list; its code is stored. */
export const choice = <const F extends FieldFacts>(label: string, options: readonly Option[], facts?: F) =>
  field(
    'choice',
    label,
    oneOf(label, options) as z.ZodType<string>,
    { ...facts, options } as F & { options: readonly Option[] },
  )

/** Several answers out of a list; their codes are stored as a JSON array. */
export const choices = <const F extends FieldFacts>(label: string, options: readonly Option[], facts?: F) =>
  field(
    'choices',
    label,
    z.array(oneOf(label, options)) as z.ZodType<string[]>,
    { ...facts, options } as F & { options: readonly Option[] },
  )

/** Yes or no; null is "not asked yet". */
export const yesNo = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('yesNo', label, z.boolean(`${label}请选是或否`), facts)

/** What was found for each line of a check list. */
const tick = z.enum(['pass', 'fail', 'na'])
export type Tick = z.infer<typeof tick>
export const tickLabels: Record<Tick, string> = { pass: '合格', fail: '不合格', na: '不适用' }

/**
 * Lines, each 合格 / 不合格 / 不适用 or not yet looked at; stored as a JSON object of line → tick. A line is stored in its
 * own words, so that what was looked at stays readable after the list that it came from has changed.
 */
export const tickList = <const F extends FieldFacts>(label: string, facts?: F) =>
  field(
    'tickList',
    label,
    z.record(z.string().min(1).max(120, `${label}的每一项最多 120 个字`), tick) as z.ZodType<Record<string, Tick>>,
    facts,
  )

const labelOf = (f: Field, code: string): string => f.options?.find((o) => o.code === code)?.label ?? code

/** The option that a text means: its label, its code, or another word for it. */
function optionFor(input: string, f: Field): Option | undefined {
  const text = narrow(tidy(input)).toLowerCase()
  return f.options?.find((o) => [o.code, o.label, ...(o.also ?? [])].some((w) => narrow(w).toLowerCase() === text))
}

const unknown = (input: string, f: Field): { refused: string } => ({
  refused: `「${input}」不在${f.label}的选项里：${(f.options ?? [])
    .slice(0, 6)
    .map((o) => o.label)
    .join('、')}${(f.options?.length ?? 0) > 6 ? '…' : ''}`,
})

const split = (text: string, by: RegExp | string): string[] => text.split(by).map(tidy).filter(Boolean)

export const choiceRules: KindRules<string> = {
  column: 'text',
  store: (v) => v,
  load: String,
  read(input, f) {
    if (tidy(input) === '') return { value: null }
    const option = optionFor(input, f)
    return option ? { value: option.code } : unknown(input, f)
  },
  show: (v, f) => labelOf(f, v),
}

export const choicesRules: KindRules<string[]> = {
  column: 'text',
  store: (v) => JSON.stringify(v),
  load: (v) => JSON.parse(String(v)) as string[],
  read(input, f): Read<string[]> {
    const value: string[] = []
    for (const part of split(input, /[、,，;；\n]/)) {
      // A label may hold a stroke itself (小吃/夜宵), so the whole part comes first.
      for (const word of optionFor(part, f) ? [part] : split(part, '/')) {
        const option = optionFor(word, f)
        if (!option) return unknown(word, f)
        if (!value.includes(option.code)) value.push(option.code)
      }
    }
    return { value: value.length ? value : null }
  },
  show: (v, f) => v.map((code) => labelOf(f, code)).join('、'),
}

const yes = ['是', '有', 'y', 'yes', 'true', '1', '√', '✓', '对']
const no = ['否', '无', '没有', 'n', 'no', 'false', '0', '×', 'x', '不']

export const yesNoRules: KindRules<boolean> = {
  column: 'integer',
  store: (v) => (v ? 1 : 0),
  load: (v) => Number(v) === 1,
  read(input) {
    const text = narrow(tidy(input)).toLowerCase()
    if (text === '') return { value: null }
    if (yes.includes(text)) return { value: true }
    if (no.includes(text)) return { value: false }
    return { refused: `「${input}」请写是或否` }
  },
  show: (v) => (v ? '是' : '否'),
}

export const tickListRules: KindRules<Record<string, Tick>> = {
  column: 'text',
  store: (v) => JSON.stringify(v),
  load: (v) => JSON.parse(String(v)) as Record<string, Tick>,
  read(input): Read<Record<string, Tick>> {
    const value: Record<string, Tick> = {}
    for (const part of split(input, /[；;\n]/)) {
      const [line = '', found = ''] = part.split(/[:：](?=[^:：]*$)/).map(tidy)
      const known = (Object.keys(tickLabels) as Tick[]).find((t) => tickLabels[t] === found)
      if (!known) return { refused: `「${part}」请写合格、不合格或不适用` }
      value[line] = known
    }
    return { value: Object.keys(value).length ? value : null }
  },
  show: (v) =>
    Object.entries(v)
      .map(([line, found]) => `${line}：${tickLabels[found]}`)
      .join('；'),
}
