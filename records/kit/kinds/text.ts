import { z } from 'zod'
import { tidy } from '../characters'
import type { Field, FieldFacts, KindRules } from '../field'
import { field } from './make'

const limited = (label: string, max: number) =>
  z
    .string(`请填写${label}`)
    .transform(tidy)
    .pipe(z.string().min(1, `请填写${label}`).max(max, `${label}最多 ${max} 个字`))

/** One line of text. `max` characters, 200 unless told. */
export const text = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('text', label, limited(label, facts?.max ?? 200), facts)

/** Several lines of text. `max` characters, 5,000 unless told. */
export const longText = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('longText', label, limited(label, facts?.max ?? 5000), facts)

/** A person's name: searched by pinyin with the readings of surnames. */
export const personName = <const F extends FieldFacts>(label: string, facts?: F) =>
  field('personName', label, limited(label, facts?.max ?? 50), facts)

export const textRules: KindRules<string> = {
  column: 'text',
  store: (v) => v,
  load: String,
  read(input, f: Field) {
    const value = f.kind === 'longText' ? tidy(input) : tidy(input).replace(/\s*\n\s*/g, ' ')
    return { value: value === '' ? null : value }
  },
  show: (v) => v,
}
