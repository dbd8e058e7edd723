import { Input, type InputRef } from 'antd'
import type { Ref } from 'react'
import { fromForm, toForm } from './form-value'
import type { ControlProps } from './control'

/** Everything that is typed: texts, names, numbers, dates, phones. Leaving it writes what was read in its tidy form. */
export function TextControl({ field, value, onChange, onBlur, ref, readOnly, ...rest }: ControlProps<string>) {
  const tidy = () => {
    const read = fromForm(field, value)
    const text = 'value' in read ? toForm(field, read.value) : value
    if (text !== value) onChange(text as string)
    onBlur?.()
  }
  const common = {
    id: rest.id,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    onBlur: tidy,
    ref: ref as Ref<never>,
    variant: 'borderless' as const,
    placeholder: '—',
    autoComplete: 'off',
    readOnly,
    autoFocus: rest.autoFocus,
    'aria-invalid': rest.invalid,
    'aria-describedby': rest.describedBy,
    'aria-label': rest.label,
    'aria-required': field.required,
  }
  if (field.kind === 'longText') return <Input.TextArea {...common} autoSize={{ minRows: 1, maxRows: 12 }} />
  return (
    <Input {...common} ref={ref as Ref<InputRef>} suffix={field.unit && <span className="unit">{field.unit}</span>} />
  )
}
