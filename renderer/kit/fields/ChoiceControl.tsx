import { Select } from 'antd'
import { useState, type Ref } from 'react'
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

/** choice and yesNo: one answer, or none for "not known". Words that are no answer are not thrown away unsaid. */
export function ChoiceControl({ field, value, onChange, ...rest }: ControlProps<string | boolean | null>) {
  const isYesNo = field.kind === 'yesNo'
  const code = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  const options = shown(isYesNo ? yesNoOptions : (field.options ?? []))
  const [typed, setTyped] = useState('')
  /** What was typed, found nothing, and was left. */
  const [lost, setLost] = useState('')
  const findsNothing = typed.trim() !== '' && !options.some((option) => finds(typed, option))
  const answer = (next: string | undefined) => {
    setLost('')
    onChange(next === undefined ? null : isYesNo ? next === 'yes' : next)
  }
  return (
    <span
      className="picker"
      onKeyDownCapture={(event) => {
        // The select would take the words away and close.
        if (event.key === 'Enter' && findsNothing) event.stopPropagation()
      }}
    >
      <Select<string, Shown>
        {...selectProps(rest, field)}
        value={code}
        onChange={answer}
        onBlur={() => {
          setLost(findsNothing ? typed.trim() : '')
          rest.onBlur?.()
        }}
        options={options}
        showSearch={{ filterOption: finds, onSearch: setTyped }}
        allowClear={!field.required && !rest.readOnly}
        notFoundContent={words.kit.noSuchOption(field.label, typed.trim())}
      />
      {lost && (
        <div className="remark odd" role="status">
          {words.kit.noSuchOption(field.label, lost)}
        </div>
      )}
    </span>
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
      notFoundContent={words.kit.noSuchOption(field.label, '')}
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
    'aria-invalid': rest.invalid ?? false,
    ...(rest.describedBy && { 'aria-describedby': rest.describedBy }),
    ...(rest.label && { 'aria-label': rest.label }),
    'aria-required': field.required,
  }
}
