import { Dropdown, Popover } from 'antd'
import { useRef, useState } from 'react'
import type { Filter } from '../../../bridge/record-shapes'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import { words } from '../../messages'
import { titleOf } from '../titles'
import { FilterEditor } from './FilterEditor'
import { filterSentence } from './filter-sentence'
import { withFilter, type ListView } from './view'

/** How many filters stand as chips before they are used; the rest waits behind ＋ 条件. */
const inSight = 4

/** The filters of a list as chips that read as a sentence: 永兴路、建设巷 × · 营业、歇业 × · 业态 ▾ · ＋ 条件. */
export function FilterChips({
  register,
  view,
  onChange,
}: {
  register: AnyRegister
  view: ListView
  onChange: (next: ListView) => void
}) {
  const [open, setOpen] = useState<string | null>(null)
  const more = useRef<HTMLButtonElement>(null)
  const offered: readonly string[] = register.filters
  // Of what is wanted sooner or later a list can only be asked who lacks it.
  const lacked = (register.wanted ?? []).filter((key) => !offered.includes(key))
  const all = [...offered, ...lacked]
  const rest = all.filter((key, at) => at >= inSight && !(key in view.filters) && key !== open)
  const change = (key: string, next: Filter | null) => {
    const isPicked = fieldOf(register, key).kind === 'reference' && next && 'any' in next
    const titles = isPicked ? Object.fromEntries(next.any.map((id) => [id, titleOf(id)])) : {}
    onChange({ ...withFilter(view, key, next), titles: { ...view.titles, ...titles } })
  }
  return (
    <>
      {all
        .filter((key) => !rest.includes(key))
        .map((key) => {
          const field = fieldOf(register, key)
          const filter = view.filters[key] ?? null
          return (
            <Popover
              key={key}
              trigger="click"
              placement="bottomLeft"
              arrow={false}
              open={open === key}
              onOpenChange={(next) => setOpen(next ? key : null)}
              destroyOnHidden
              content={<FilterEditor field={field} filter={filter} onChange={(next) => change(key, next)} />}
            >
              <span className={filter ? 'chip on' : 'chip'}>
                <button type="button" className="bare" aria-haspopup="dialog" aria-expanded={open === key}>
                  {filter ? filterSentence(field, filter, view.titles) : `${field.label} ▾`}
                </button>
                {filter && (
                  <button
                    type="button"
                    className="bare cross"
                    aria-label={words.kit.withoutFilter(field.label)}
                    onClick={(event) => {
                      event.stopPropagation()
                      change(key, null)
                    }}
                  >
                    ×
                  </button>
                )}
              </span>
            </Popover>
          )
        })}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((key) => {
              const { label } = fieldOf(register, key)
              return { key, label: lacked.includes(key) ? words.kit.filterEmpty(label) : label }
            }),
            onClick: ({ key }) => {
              // The menu goes, and the focus must have a place to come back to.
              more.current?.focus()
              if (lacked.includes(key)) change(key, { empty: true })
              else setOpen(key)
            },
          }}
        >
          <button type="button" className="chip" ref={more}>
            {words.kit.moreFilters}
          </button>
        </Dropdown>
      )}
    </>
  )
}
