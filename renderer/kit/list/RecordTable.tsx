import { Checkbox } from 'antd'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react'
import type { Query, RecordView, Sort } from '../../../bridge/record-shapes'
import type { AnyRegister } from '../../../records/kit/register'
import { words } from '../../messages'
import type { ListColumn } from './columns'
import { gridTemplate, TableHead, useColumns } from './TableHead'
import { TableRow } from './TableRow'
import { everythingTicked, isTicked, nothingTicked, tickedCount, type Ticks } from './ticks'
import { sentenceOf } from '../../app/sentences'
import { usePages } from './usePages'
import { useRows } from './useRows'

interface TableProps {
  register: AnyRegister
  query: Query
  sort: Sort[]
  onSort: (next: Sort[]) => void
  columns: readonly ListColumn[]
  ticks: Ticks
  onTicks: (change: (before: Ticks) => Ticks) => void
  /** The row that the keys stand on, counted from 0. */
  active: number
  onActive: (index: number) => void
  /** Told of the record that the keys stand on, whenever it is another one or has changed. */
  onRecord: (record: RecordView) => void
  onOpen: (record: RecordView) => void
  onTotal: (total: number | undefined) => void
  /** What stands in place of the rows when there are none. */
  empty: ReactNode
}

/** A list of records as the spreadsheet that staff know, of any length: only the rows in sight are drawn and read. */
export function RecordTable(props: TableProps) {
  const { register, query, sort, columns, ticks, onTicks, active, onActive, onRecord, onOpen, onTotal } = props
  const tableId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const held = useRef<string | null>(null)
  const [rowHeight] = useState(() =>
    Math.round(2.286 * parseFloat(getComputedStyle(document.documentElement).fontSize)),
  )
  const [first, setFirst] = useState(0)
  const pages = usePages(query, sort, first)
  const total = pages.total ?? 0
  const model = useColumns(register, columns, sort, props.onSort)
  const template = gridTemplate(model)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // The headings stay above the rows and are as high as one of them.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    onChange: (v) => setFirst(v.getVirtualItems()[0]?.index ?? 0),
  })

  useEffect(() => onTotal(pages.total), [onTotal, pages.total])
  const columnsBefore = useRef(columns.length)
  useEffect(() => {
    // A column that has just been chosen comes into sight.
    if (columns.length > columnsBefore.current) scroller.current?.scrollTo({ left: scroller.current.scrollWidth })
    columnsBefore.current = columns.length
  }, [columns.length])
  const atActive = pages.rowAt(active)
  const settle = useEffectEvent((record: RecordView) => {
    // A save can move the record to another place in the order: the keys stay on the record.
    const moved = held.current && held.current !== record.id ? pages.indexOf(held.current) : -1
    if (moved >= 0 && moved !== active) return onActive(moved)
    held.current = record.id
    onRecord(record)
  })
  useEffect(() => {
    held.current = null
  }, [query, sort])
  useEffect(() => {
    if (atActive && !pages.isOfBefore) settle(atActive)
  }, [atActive, pages.isOfBefore])

  const rows = useRows({
    query,
    sort,
    pages,
    scroller,
    rowsInSight: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    reveal: (index) => virtual.scrollToIndex(index),
    active,
    onActive: (index) => {
      held.current = null
      onActive(index)
    },
    onTicks,
    onOpen,
  })
  const count = tickedCount(ticks, total)

  if (pages.error) return <Unread sentence={sentenceOf(pages.error)} onAgain={pages.readAgain} />
  const isEmpty = pages.total === 0
  return (
    <div className="table-box">
      <div
        ref={scroller}
        className={isEmpty ? 'table empty' : 'table'}
        role="grid"
        tabIndex={0}
        aria-label={register.label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={atActive ? `${tableId}-${active}` : undefined}
        {...rows}
      >
        <TableHead
          model={model}
          template={template}
          tickAll={
            <Checkbox
              aria-label={words.kit.tickAll}
              checked={total > 0 && count >= total}
              indeterminate={count > 0 && count < total}
              onChange={() => onTicks(() => (count > 0 ? nothingTicked : everythingTicked))}
            />
          }
        />
        {!isEmpty && (
          <div role="rowgroup" className="body" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const record = pages.rowAt(item.index)
              return (
                <TableRow
                  key={item.index}
                  id={`${tableId}-${item.index}`}
                  index={item.index}
                  record={record}
                  top={item.start - rowHeight}
                  height={rowHeight}
                  columns={columns}
                  template={template}
                  isActive={item.index === active}
                  isTicked={record !== undefined && isTicked(ticks, record.id)}
                />
              )
            })}
          </div>
        )}
      </div>
      {isEmpty && <div className="no-rows">{props.empty}</div>}
    </div>
  )
}

function Unread({ sentence, onAgain }: { sentence: string; onAgain: () => void }) {
  return (
    <div className="table-box">
      <div className="no-rows">
        <p role="alert">{sentence}</p>
        <button type="button" className="as-link" onClick={onAgain}>
          {words.kit.readAgain}
        </button>
      </div>
    </div>
  )
}
