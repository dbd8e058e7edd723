import { Dropdown, Popover } from 'antd'
import { useState } from 'react'
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
  // A figure on another screen may ask for more than the register offers: what is in force always has its chip.
  const all = [...new Set([...register.filters, ...Object.keys(view.filters)])]
  const rest = all.slice(inSight).filter((key) => !(key in view.filters) && key !== open)
  return (
    <>
      {all
        .filter((key) => !rest.includes(key))
        .map((key) => {
          const field = fieldOf(register, key)
          const filter = view.filters[key] ?? null
          const change = (next: typeof filter) => {
            const isPicked = field.kind === 'reference' && next && 'any' in next
            const titles = isPicked ? Object.fromEntries(next.any.map((id) => [id, titleOf(id)])) : {}
            onChange({ ...withFilter(view, key, next), titles: { ...view.titles, ...titles } })
          }
          return (
            <Popover
              key={key}
              trigger="click"
              placement="bottomLeft"
              arrow={false}
              open={open === key}
              onOpenChange={(next) => setOpen(next ? key : null)}
              destroyOnHidden
              content={<FilterEditor field={field} filter={filter} onChange={change} />}
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
                      change(null)
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
            items: rest.map((key) => ({ key, label: fieldOf(register, key).label })),
            onClick: ({ key }) => setOpen(key),
          }}
        >
          <button type="button" className="chip">
            {words.kit.moreFilters}
          </button>
        </Dropdown>
      )}
    </>
  )
}
