import { Checkbox, Input } from 'antd'
import type { Filter } from '../../../bridge/record-shapes'
import type { Field } from '../../../records/kit/field'
import type { RegisterId } from '../../../records/registers'
import { words } from '../../messages'
import { useChoices } from '../fields/ReferenceControl'
import { titleOf } from '../titles'
import { FocusOnShow } from '../FocusOnShow'
import { useTyped } from '../typed'
import { RangeEditor } from './RangeEditor'

export interface EditorProps {
  field: Field
  filter: Filter | null
  onChange: (next: Filter | null) => void
}

/** Chooses what a filter keeps. Every tick takes effect at once; the list behind follows. */
export function FilterEditor({ field, filter, onChange }: EditorProps) {
  const isEmpty = filter !== null && 'empty' in filter
  return (
    <FocusOnShow>
      <div className="filter-editor" role="dialog" aria-label={words.kit.filterBy(field.label)}>
        <Editor key={String(isEmpty)} field={field} filter={filter} onChange={onChange} />
        <Checkbox checked={isEmpty} onChange={(e) => onChange(e.target.checked ? { empty: true } : null)}>
          {words.kit.notKnownYet}
        </Checkbox>
      </div>
    </FocusOnShow>
  )
}

/** What fits the kind of the field; of the kinds without an editor a list can only be asked who lacks it. */
function Editor(props: EditorProps) {
  switch (props.field.kind) {
    case 'choice':
    case 'choices':
      return <AnyOf {...props} options={(props.field.options ?? []).map((o) => ({ value: o.code, label: o.label }))} />
    case 'yesNo':
      return <AnyOf {...props} options={yesNo} />
    case 'reference':
      return <AnyRecord {...props} />
    case 'date':
    case 'count':
    case 'money':
    case 'measure':
      return <RangeEditor {...props} />
    case 'text':
    case 'longText':
    case 'personName':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'dateTime':
    case 'attachments':
    case 'tickList':
      return null
  }
}

/** As they are stored. */
const yesNo: Candidate[] = [
  { value: '1', label: words.kit.yes },
  { value: '0', label: words.kit.no },
]

interface Candidate {
  value: string
  label: string
}

interface AnyOfProps extends EditorProps {
  options: Candidate[]
}

function AnyOf({ filter, onChange, options }: AnyOfProps) {
  const any = filter && 'any' in filter ? filter.any : []
  const toggle = (value: string) => {
    const next = any.includes(value) ? any.filter((v) => v !== value) : [...any, value]
    onChange(next.length > 0 ? { any: next } : null)
  }
  return (
    <div className="options">
      {options.map((o) => (
        <Checkbox key={o.value} checked={any.includes(o.value)} onChange={() => toggle(o.value)}>
          {o.label}
        </Checkbox>
      ))}
    </div>
  )
}

function AnyRecord({ field, filter, onChange }: EditorProps) {
  const typed = useTyped('')
  const found = useChoices(field.to as RegisterId, typed.settled, true).data ?? []
  const any = filter && 'any' in filter ? filter.any : []
  const options = found.map((c) => ({ value: c.id, label: c.title }))
  // What is chosen stays in sight whatever is being searched for.
  const chosen = any
    .filter((id) => !options.some((o) => o.value === id))
    .map((id) => ({ value: id, label: titleOf(id) }))
  return (
    <>
      <Input
        value={typed.text}
        onChange={(e) => typed.type(e.target.value)}
        onCompositionStart={typed.composing}
        onCompositionEnd={typed.composed}
        placeholder={words.kit.findIn(field.label)}
        aria-label={words.kit.findIn(field.label)}
      />
      <AnyOf field={field} filter={filter} onChange={onChange} options={[...chosen, ...options]} />
    </>
  )
}
