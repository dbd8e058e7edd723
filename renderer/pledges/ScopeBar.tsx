import { Select } from 'antd'
import { useState } from 'react'
import { pledgeAsk, type PledgeAsk, type PledgePaper } from '../../bridge/pledge-shapes'
import type { RegisterId } from '../../records/registers'
import { useChoices } from '../kit/fields/ReferenceControl'
import { WordsBox } from '../kit/list/WordsBox'
import { titleOf } from '../kit/titles'
import { useTyped } from '../kit/typed'
import { words } from '../messages'
import type { PledgeSearch } from './asked'

/** Which shops, and what about their papers. */
export function ScopeBar({
  asked,
  papers,
  onAsk,
  onLeave,
}: {
  asked: PledgeSearch
  papers: readonly PledgePaper[]
  onAsk: (next: PledgeSearch) => void
  onLeave: () => void
}) {
  const { section, group, ask, kind } = asked
  return (
    <div className="row chips">
      <WordsBox
        value={asked.words ?? ''}
        onChange={(typed) => onAsk({ ...asked, words: typed || undefined })}
        onLeave={onLeave}
      />
      <RecordPicker
        register="streetSection"
        label={words.pledges.section}
        none={words.pledges.allSections}
        value={section}
        onChange={(next) => onAsk({ ...asked, section: next })}
      />
      <RecordPicker
        register="shopGroup"
        label={words.pledges.group}
        none={words.pledges.allGroups}
        value={group}
        onChange={(next) => onAsk({ ...asked, group: next })}
      />
      <span className="quiet">{words.pledges.show}</span>
      <Select<PledgeAsk | 'all'>
        aria-label={words.pledges.show}
        value={ask ?? 'all'}
        onChange={(next: PledgeAsk | 'all') =>
          onAsk(next === 'all' ? { ...asked, ask: undefined, kind: undefined } : { ...asked, ask: next })
        }
        options={(['all', ...pledgeAsk.options] as const).map((one) => ({
          value: one,
          label: words.pledges.asks[one],
        }))}
        popupMatchSelectWidth={false}
      />
      {ask !== undefined && (
        <Select
          aria-label={words.pledges.ofPaper}
          value={kind ?? ''}
          onChange={(next) => onAsk({ ...asked, kind: next === '' ? undefined : next })}
          options={[
            { value: '', label: words.pledges.anyPaper },
            ...papers.map((paper) => ({ value: paper.kind, label: paper.label })),
          ]}
          popupMatchSelectWidth={false}
        />
      )}
    </div>
  )
}

/** Chooses one record to narrow by, or none. */
function RecordPicker({
  register,
  label,
  none,
  value,
  onChange,
}: {
  register: RegisterId
  label: string
  none: string
  value: string | undefined
  onChange: (id: string | undefined) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const typed = useTyped('')
  const found = useChoices(register, typed.settled, isOpen || value !== undefined).data ?? []
  return (
    <span onCompositionStart={typed.composing} onCompositionEnd={typed.composed}>
      <Select<string>
        aria-label={label}
        className="scope"
        value={value ?? null}
        placeholder={none}
        labelRender={(picked) => titleOf(String(picked.value)) || picked.label}
        onChange={(next: string | undefined) => onChange(next)}
        onOpenChange={setOpen}
        options={found.map((one) => ({ value: one.id, label: one.title }))}
        showSearch={{ filterOption: false, onSearch: typed.type }}
        popupMatchSelectWidth={false}
        allowClear
      />
    </span>
  )
}
