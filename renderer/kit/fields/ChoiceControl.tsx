import { Select } from 'antd'
import type { Ref } from 'react'
import type { Field, Option } from '../../../records/kit/field'
import { words } from '../../messages'
import type { ControlProps } from './control'

interface Shown {
  value: string
  label: string
  also: readonly string[]
}

const shown = (options: readonly Option[]): Shown[] =>
  options.map((o) => ({ value: o.code, label: o.label, also: o.also ?? [] }))

/** An option is found by its label and by the other words that offices use for it. */
const finds = (typed: string, option?: Shown): boolean =>
  option !== undefined && [option.label, ...option.also].some((word) => word.includes(typed.trim()))

const yesNoOptions: readonly Option[] = [
  { code: 'yes', label: words.kit.yes, also: ['y', '1'] },
  { code: 'no', label: words.kit.no, also: ['n', '0'] },
]

/** choice and yesNo: one answer, or none for "not known". */
export function ChoiceControl({ field, value, onChange, ...rest }: ControlProps<string | boolean | null>) {
  const isYesNo = field.kind === 'yesNo'
  const code = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  const answer = (next: string | undefined) => onChange(next === undefined ? null : isYesNo ? next === 'yes' : next)
  return (
    <Select<string, Shown>
      {...selectProps(rest, field)}
      value={code}
      onChange={answer}
      options={shown(isYesNo ? yesNoOptions : (field.options ?? []))}
      showSearch={{ filterOption: finds }}
      allowClear={!field.required && !rest.readOnly}
    />
  )
}

/** choices: several answers out of a list. */
export function ChoicesControl({ field, value, onChange, ...rest }: ControlProps<string[] | null>) {
  return (
    <Select<string[], Shown>
      {...selectProps(rest, field)}
      mode="multiple"
      value={value ?? []}
      onChange={(next) => onChange(next.length > 0 ? next : null)}
      options={shown(field.options ?? [])}
      showSearch={{ filterOption: finds }}
    />
  )
}

/** What the selects of all kinds share: no border of their own, the sheet draws it. */
export function selectProps(rest: Omit<ControlProps, 'field' | 'value' | 'onChange'>, field: Field) {
  return {
    id: rest.id,
    ref: (rest.ref ?? null) as Ref<never>,
    ...(rest.onBlur && { onBlur: rest.onBlur }),
    variant: 'borderless' as const,
    className: 'select',
    placeholder: '—',
    // A locked select would be greyed and skipped by the keys; an unlocked one that never opens reads like the paper.
    ...(rest.readOnly && { open: false, suffixIcon: null }),
    autoFocus: rest.autoFocus ?? false,
    notFoundContent: words.kit.noSuchOption,
    'aria-invalid': rest.invalid ?? false,
    ...(rest.describedBy && { 'aria-describedby': rest.describedBy }),
    ...(rest.label && { 'aria-label': rest.label }),
    'aria-required': field.required,
  }
}
