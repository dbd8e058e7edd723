import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { Filter } from '../../../bridge/record-shapes'
import type { Field } from '../../../records/kit/field'
import { rulesOf } from '../../../records/kit/kinds'
import type { RegisterId } from '../../../records/registers'
import { words } from '../../messages'
import { useChoices } from '../fields/ReferenceControl'
import { titleOf } from '../titles'
import { FocusOnShow } from '../FocusOnShow'
import { useTyped } from '../typed'

interface EditorProps {
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
        {field.kind === 'choice' && (
          <AnyOf
            filter={filter}
            onChange={onChange}
            options={(field.options ?? []).map((o) => ({ value: o.code, label: o.label }))}
          />
        )}
        {field.kind === 'reference' && <AnyRecord field={field} filter={filter} onChange={onChange} />}
        {rulesOf(field).column === 'integer' || field.kind === 'date' ? (
          <Range key={String(isEmpty)} field={field} filter={filter} onChange={onChange} />
        ) : null}
        <Checkbox checked={isEmpty} onChange={(e) => onChange(e.target.checked ? { empty: true } : null)}>
          {words.kit.notKnownYet}
        </Checkbox>
      </div>
    </FocusOnShow>
  )
}

interface Candidate {
  value: string
  label: string
}

interface AnyOfProps extends Omit<EditorProps, 'field'> {
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
      <AnyOf filter={filter} onChange={onChange} options={[...chosen, ...options]} />
    </>
  )
}

function Range({ field, filter, onChange }: EditorProps) {
  const range = filter && !('any' in filter) && !('empty' in filter) ? filter : {}
  const [text, setText] = useState({ from: range.from ?? '', to: range.to ?? '' })
  const [wrong, setWrong] = useState<string | null>(null)
  const example = field.kind === 'date' ? words.kit.dateExample : ''
  const apply = () => {
    const next: { from?: string; to?: string } = {}
    for (const end of ['from', 'to'] as const) {
      const read = rulesOf(field).read(text[end], field)
      if ('refused' in read) return setWrong(read.refused)
      if (read.value !== null) next[end] = String(read.value)
    }
    setWrong(null)
    onChange(next.from || next.to ? next : null)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <div className="row">
        <Input
          value={text.from}
          onChange={(e) => setText({ ...text, from: e.target.value })}
          aria-label={words.kit.rangeFrom}
          placeholder={example}
        />
        <span>{words.kit.rangeTo}</span>
        <Input
          value={text.to}
          onChange={(e) => setText({ ...text, to: e.target.value })}
          aria-label={words.kit.rangeTo}
          placeholder={example}
        />
        <Button htmlType="submit">{words.kit.apply}</Button>
      </div>
      {wrong && (
        <p className="remark wrong" role="alert">
          {wrong}
        </p>
      )}
    </form>
  )
}
