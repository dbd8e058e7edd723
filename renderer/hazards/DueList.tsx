import { Checkbox } from 'antd'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import type { Query, RecordView, Sort } from '../../bridge/record-shapes'
import { hazard } from '../../records/checks/hazard'
import { sentenceOf } from '../app/sentences'
import { isTicked, type Ticks } from '../kit/list/ticks'
import { usePages } from '../kit/list/usePages'
import { useRows } from '../kit/list/useRows'
import { titleOf } from '../kit/titles'
import { words } from '../messages'
import { hazardLamp, thisDay } from './lamps'

interface DueListProps {
  query: Query
  sort: Sort[]
  ticks: Ticks
  onTicks: (change: (before: Ticks) => Ticks) => void
  active: number
  onActive: (index: number) => void
  onRecord: (record: RecordView | null) => void
  onOpen: (record: RecordView) => void
  onTotal: (total: number | undefined) => void
  empty: ReactNode
}

/** Hazards as lines with their lamps, the most urgent first; only the lines in sight are drawn and read. */
export function DueList(props: DueListProps) {
  const { query, sort, ticks, onTicks, active, onActive, onRecord, onOpen, onTotal } = props
  const listId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(0)
  const [rowHeight] = useState(() => Math.round(3.6 * parseFloat(getComputedStyle(document.documentElement).fontSize)))
  const pages = usePages(query, sort, first)
  const total = pages.total ?? 0
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    onChange: (v) => setFirst(v.getVirtualItems()[0]?.index ?? 0),
  })
  const at = pages.rowAt(active)
  useEffect(() => onTotal(pages.total), [onTotal, pages.total])
  useEffect(() => onRecord(at ?? null), [onRecord, at])
  const rows = useRows({
    query,
    sort,
    pages,
    scroller,
    rowsInSight: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    reveal: (index) => virtual.scrollToIndex(index),
    active,
    onActive,
    onTicks,
    onOpen,
  })

  if (pages.error) return <p role="alert">{sentenceOf(pages.error)}</p>
  if (pages.total === 0) return <div className="table-box no-rows">{props.empty}</div>
  return (
    <div className="table-box">
      <div
        ref={scroller}
        className="table due"
        role="grid"
        tabIndex={0}
        aria-label={hazard.label}
        aria-rowcount={total}
        aria-multiselectable
        aria-activedescendant={at ? `${listId}-${active}` : undefined}
        {...rows}
      >
        <div role="rowgroup" className="body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const record = pages.rowAt(index)
            const ticked = record !== undefined && isTicked(ticks, record.id)
            return (
              <div
                key={index}
                role="row"
                id={`${listId}-${index}`}
                data-index={index}
                aria-rowindex={index + 1}
                aria-selected={ticked}
                className={['tr', index === active && 'active', ticked && 'ticked'].filter(Boolean).join(' ')}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              >
                {record ? <Line record={record} isTicked={ticked} /> : <div role="gridcell" className="skeleton" />}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** One hazard in a line: how it stands, where it is and what is wrong, and by what it is known. */
function Line({ record: { values }, isTicked: ticked }: { record: RecordView; isTicked: boolean }) {
  const { tone, says } = hazardLamp(values, thisDay())
  const title = (key: string): string => (typeof values[key] === 'string' ? titleOf(values[key]) : '')
  const said = (key: string): string => (typeof values[key] === 'string' ? values[key] : '')
  const facts = [
    title('section'),
    said('number'),
    said('deadline') && words.hazards.deadline(said('deadline')),
    words.hazards.foundOn(said('foundOn')),
  ]
  return (
    <>
      <div role="gridcell" className="tick">
        <Checkbox checked={ticked} tabIndex={-1} aria-label={words.kit.tickRow} />
      </div>
      <div role="gridcell">
        <span className={`lamp ${tone}`}>{says}</span>
      </div>
      <div role="gridcell" className="what">
        <div>
          <b>{title('shop') || words.hazards.street}</b> {[said('place'), said('what')].filter(Boolean).join('：')}
        </div>
        <div className="quiet small">{facts.filter(Boolean).join(' · ')}</div>
      </div>
    </>
  )
}
