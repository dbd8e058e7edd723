import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { RegisterId } from '../../../records/registers'
import { registerOf } from '../../../records/registers'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { words } from '../../messages'
import { learnTitles, titleOf } from '../titles'
import { useTyped } from '../typed'
import { selectProps } from './ChoiceControl'
import type { ControlProps } from './control'
import { useMakeRecord } from './useMakeRecord'

/** Candidates for a reference, by words: title, pinyin initials, phone tail. Their titles are known from then on. */
export function useChoices(register: RegisterId, typed: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.records(register, 'choices', typed),
    queryFn: async () => {
      const found = await call('record.choices', { register, words: typed })
      learnTitles(Object.fromEntries(found.map((c) => [c.id, c.title])))
      return found
    },
    enabled,
    placeholderData: (before) => before,
  })
}

interface Candidate {
  value: string
  label: string
  hint: string
}

const drawCandidate = ({ data }: { data: Candidate }) => (
  <>
    {data.label} <span className="quiet small">{data.hint}</span>
  </>
)

/** Stands for the record that does not exist yet. */
const newOne = 'new'

/** A name as people write it, and not initials that found nothing. */
const isName = (typed: string): boolean => /\p{Script=Han}.*\p{Script=Han}/u.test(typed)

/** A reference: one record of another register, found by typing; one that is missing can be made from its name. */
export function ReferenceControl({ field, value, onChange, ...rest }: ControlProps<string | null>) {
  const to = field.to as RegisterId
  const [open, setOpen] = useState(false)
  const typed = useTyped('')
  const found = useChoices(to, typed.settled, open)
  // What was found for the words of a moment ago is not offered: a quick Enter would take somebody else.
  const isLooking = typed.text !== typed.settled || found.isPlaceholderData || (open && found.isPending)
  const choices = (isLooking ? null : found.data) ?? []
  const options: Candidate[] = choices.map((c) => ({ value: c.id, label: c.title, hint: c.hint }))
  const name = typed.settled.trim()
  const make = useMakeRecord(to)
  if (make && !isLooking && isName(name) && !choices.some((c) => c.title === name))
    options.push({ value: newOne, label: words.kit.makeRecord(name), hint: '' })
  if (value && !typed.settled && !options.some((o) => o.value === value))
    options.unshift({ value, label: titleOf(value), hint: '' })
  return (
    // The select tells of every letter while an input method composes; only this element knows when it is done.
    <span className="picker" onCompositionStart={typed.composing} onCompositionEnd={typed.composed}>
      <Select<string, Candidate>
        {...selectProps(rest, field)}
        value={value}
        labelRender={(picked) => titleOf(String(picked.value)) || picked.label}
        onChange={(next: string | undefined) => {
          if (next !== newOne) return onChange(next ?? null)
          void make?.(name).then((id) => id && onChange(id))
        }}
        onOpenChange={setOpen}
        options={options}
        optionRender={drawCandidate}
        showSearch={{ filterOption: false, onSearch: typed.type }}
        allowClear={!field.required && !rest.readOnly}
        notFoundContent={isLooking ? words.kit.looking : words.kit.noSuchRecord(registerOf(to).label)}
      />
    </span>
  )
}
