import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { RowVerdict } from '../../bridge/import-shapes'
import { call } from '../bridge/call'
import { words } from '../messages'

const page = 100

/** The rows under one verdict, as many as are in sight; pages of 100 come as they are scrolled to. */
export function CheckedRows({
  id,
  number,
  verdict,
  total,
}: {
  id: string
  /** Tells one dry run from the next, so that rows of the last one are not shown. */
  number: number
  verdict: RowVerdict
  total: number
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 12,
  })
  const inSight = rows.getVirtualItems()
  const pages = [...new Set(inSight.map((item) => Math.floor(item.index / page)))]
  const answers = useQueries({
    queries: pages.map((n) => ({
      queryKey: ['import', id, number, verdict, n],
      queryFn: () => call('import.rows', { id, verdict, offset: n * page, limit: page }),
      staleTime: Infinity,
    })),
  })
  if (total === 0) return <p className="quiet">{words.importing.noRows}</p>
  return (
    <div
      ref={scroller}
      className="checked"
      role="table"
      aria-rowcount={total + 1}
      aria-label={words.importing.verdicts[verdict]}
      tabIndex={0}
    >
      <div role="row" aria-rowindex={1} className="checked-row head">
        <span role="columnheader">{words.importing.line}</span>
        <span role="columnheader">{words.importing.record}</span>
        <span role="columnheader">{words.importing.says}</span>
      </div>
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {inSight.map((item) => {
          const row = answers[pages.indexOf(Math.floor(item.index / page))]?.data?.rows[item.index % page]
          return (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              className="checked-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <span role="cell" className="quiet">
                {row?.line}
              </span>
              <span role="cell">{row?.title}</span>
              <span role="cell">{row?.says.join('；')}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
