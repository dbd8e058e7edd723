import { Button, Input } from 'antd'
import { useState } from 'react'
import { rulesOf } from '../../../records/kit/kinds'
import { words } from '../../messages'
import type { EditorProps } from './FilterEditor'
import { rangeText } from './filter-sentence'

/** From and to, both included, typed as the field itself is: days, numbers, amounts in their unit. */
export function RangeEditor({ field, filter, onChange }: EditorProps) {
  const range = filter && !('any' in filter) && !('empty' in filter) ? filter : {}
  const [text, setText] = useState({ from: rangeText(field, range.from), to: rangeText(field, range.to) })
  const [wrong, setWrong] = useState<string | null>(null)
  const example = field.kind === 'date' ? words.kit.dateExample : field.unit
  const apply = () => {
    const next: { from?: string; to?: string } = {}
    for (const end of ['from', 'to'] as const) {
      const read = rulesOf(field).read(text[end], field)
      if ('refused' in read) return setWrong(read.refused)
      if (read.value !== null) next[end] = String(rulesOf(field).store(read.value))
    }
    setWrong(null)
    onChange(next.from || next.to ? next : null)
  }
  const box = (end: 'from' | 'to', label: string) => (
    <Input
      value={text[end]}
      onChange={(e) => setText({ ...text, [end]: e.target.value })}
      aria-label={label}
      placeholder={example}
    />
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <div className="row">
        {box('from', words.kit.rangeFrom)}
        <span>{words.kit.rangeTo}</span>
        {box('to', words.kit.rangeTo)}
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
