import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { PledgeMatrix, PledgePaper, PledgeRow } from '../../bridge/pledge-shapes'
import { words } from '../messages'
import { cellSays } from './lamp'
import { matrixKeys, type At } from './matrix-keys'
import { cellKey, type Ticked } from './ticked'

interface MatrixProps {
  matrix: PledgeMatrix
  at: At
  onGo: (at: At) => void
  ticked: Ticked
  /** Ticks cells of one column, or takes a single tick off again. */
  onTick: (kind: string, shops: readonly string[]) => void
  onTickColumn: (kind: string) => void
  /** Enter or a double click on a cell. */
  onOpen: (at: At) => void
}

const rowRem = 2.286
const headRem = 4.4
const shopRem = 12.5
const paperRem = 11.5

/** Shops and their papers as a spreadsheet of any length: only the rows in sight are drawn. */
export function Matrix({ matrix, at, onGo, ticked, onTick, onTickColumn, onOpen }: MatrixProps) {
  const { papers, rows } = matrix
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [rem] = useState(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
  const [rowHeight, headHeight] = [Math.round(rowRem * rem), Math.round(headRem * rem)]
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const takeKeys = () => scroller.current?.focus({ preventScroll: true })
  const comeBack = useEffectEvent(() => {
    virtual.scrollToIndex(at.row)
    if (document.activeElement === document.body) takeKeys()
  })
  useEffect(() => comeBack(), [])
  useEffect(() => {
    document.getElementById(`${gridId}-${at.row}-${at.column}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [gridId, at.row, at.column])
  const go = (to: At) => {
    takeKeys()
    virtual.scrollToIndex(to.row)
    onGo(to)
  }
  const paperAt = ({ column }: At): PledgePaper | undefined => papers[column - 1]
  const tick = (from: number, to: number, column = at.column) => {
    const paper = papers[column - 1]
    if (!paper) return
    const shops = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.shop)
    onTick(paper.kind, shops)
  }
  // One width for heading and rows: where it is too much for the window, the shop's name stays and the papers scroll.
  const columns = {
    gridTemplateColumns: `minmax(${shopRem}rem, 1.6fr) repeat(${papers.length}, minmax(${paperRem}rem, 1fr))`,
    width: '100%',
    minWidth: `${shopRem + paperRem * papers.length}rem`,
  }
  return (
    <div className="table-box">
      <div
        ref={scroller}
        className="table matrix"
        style={{ scrollPadding: `${headRem}rem 0 0 ${shopRem}rem` }}
        role="grid"
        tabIndex={0}
        aria-label={words.pledges.title}
        aria-rowcount={rows.length + 1}
        aria-colcount={papers.length + 1}
        aria-multiselectable
        aria-activedescendant={`${gridId}-${at.row}-${at.column}`}
        onClick={(event) => {
          const cell = cellOf(event.target)
          if (!cell) return
          go(cell)
          if ((event.target as Element).closest('.box')) tick(cell.row, cell.row, cell.column)
        }}
        onDoubleClick={(event) => {
          const cell = cellOf(event.target)
          if (cell && !(event.target as Element).closest('.box')) onOpen(cell)
        }}
        onKeyDown={matrixKeys({
          rows: rows.length,
          columns: papers.length + 1,
          at,
          rowsInSight: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
          go,
          tick,
          tickColumn: () => {
            const paper = paperAt(at)
            if (paper) onTickColumn(paper.kind)
          },
          open: () => onOpen(at),
        })}
      >
        <div className="head" role="rowgroup">
          <div className="tr" role="row" style={{ ...columns, height: headHeight }}>
            <div role="columnheader">{words.pledges.shop}</div>
            {papers.map((paper, n) => (
              <div key={paper.kind} role="columnheader" className={at.column === n + 1 ? 'paper at' : 'paper'}>
                <Totals paper={paper} />
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <Row
              key={rows[item.index]!.shop}
              id={gridId}
              index={item.index}
              row={rows[item.index]!}
              papers={papers}
              column={item.index === at.row ? at.column : -1}
              ticked={ticked}
              style={{ ...columns, height: rowHeight, transform: `translateY(${item.start - headHeight}px)` }}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** 已签 13 / 16 家, and what of it needs a look. */
function Totals({ paper }: { paper: PledgePaper }) {
  const remarks = [
    ...(paper.soon > 0 ? [words.pledges.soon(paper.soon)] : []),
    ...(paper.old > 0 ? [words.pledges.old(paper.old)] : []),
  ]
  return (
    <>
      <span className="name">{paper.label}</span>
      <span className="quiet">{words.pledges.holds(paper.holds, paper.asked)}</span>
      <span className="quiet small">{remarks.join('，')}</span>
    </>
  )
}

interface RowProps {
  id: string
  index: number
  row: PledgeRow
  papers: readonly PledgePaper[]
  /** The column that the keys stand on, or -1. */
  column: number
  ticked: Ticked
  style: React.CSSProperties
}

function Row({ id, index, row, papers, column, ticked, style }: RowProps) {
  return (
    <div className={column >= 0 ? 'tr active' : 'tr'} role="row" aria-rowindex={index + 2} style={style}>
      <div
        role="rowheader"
        id={`${id}-${index}-0`}
        data-at={`${index} 0`}
        className={column === 0 ? 'at' : ''}
        title={`${row.name} ${row.place}`}
      >
        {row.name} <span className="quiet small">{row.place}</span>
      </div>
      {papers.map(({ kind, label }, n) => {
        const cell = row.cells[n]!
        const { tone, says, until } = cellSays(cell)
        const isTicked = ticked.has(cellKey(row.shop, kind))
        return (
          <div
            key={kind}
            role="gridcell"
            id={`${id}-${index}-${n + 1}`}
            data-at={`${index} ${n + 1}`}
            className={[column === n + 1 && 'at', isTicked && 'ticked'].filter(Boolean).join(' ')}
            aria-selected={isTicked}
            aria-label={`${row.name} ${label} ${says} ${until}${cell.isOld ? ` ${words.pledges.oldText}` : ''}`}
          >
            <span className="box" aria-hidden="true">
              {isTicked ? '✓' : ''}
            </span>
            <span className={`lamp ${tone}`}>{says}</span>
            {cell.isOld && <span className="lamp rest">{words.pledges.oldText}</span>}
            <span className="quiet small">{until}</span>
          </div>
        )
      })}
    </div>
  )
}

/** The cell that was clicked on. */
function cellOf(target: EventTarget): At | undefined {
  const at = (target as Element).closest<HTMLElement>('[data-at]')?.dataset['at']?.split(' ').map(Number)
  return at ? { row: at[0]!, column: at[1]! } : undefined
}
