import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { gridLevels } from '../../records/street/grid-cell'
import { countText } from '../kit/count'
import { words } from '../messages'
import type { TreeRow } from './tree'
import { treeKeys } from './tree-keys'

interface TreeProps {
  rows: readonly TreeRow[]
  /** The cell that the keys stand on. */
  chosen: string | null
  ticked: ReadonlySet<string>
  /** What is in the cells is known of today only. */
  isCounted: boolean
  mayWrite: boolean
  onChoose: (id: string) => void
  onFold: (id: string, closed: boolean) => void
  onTick: (id: string) => void
  onOpen: () => void
}

/** The grid as a tree of any size: only the rows in sight are drawn. */
export function GridTree(props: TreeProps) {
  const { rows, chosen, ticked, isCounted, mayWrite, onChoose, onFold, onTick, onOpen } = props
  const treeId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [rowHeight] = useState(() =>
    Math.round(2.286 * parseFloat(getComputedStyle(document.documentElement).fontSize)),
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const at = rows.findIndex((row) => row.node.id === chosen)
  const isThere = at >= 0
  const active = Math.max(0, at)
  const come = useEffectEvent(() => {
    if (rows.length > 0) virtual.scrollToIndex(active)
  })
  // A cell that was asked for, made or found comes into sight.
  useEffect(() => come(), [chosen, isThere])
  const go = (index: number) => {
    const row = rows[index]
    if (row) onChoose(row.node.id)
  }
  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={words.grid.title}
      aria-multiselectable
      tabIndex={0}
      className="tree"
      aria-activedescendant={rows.length > 0 ? `${treeId}-${active}` : undefined}
      onKeyDown={treeKeys({
        rows,
        active,
        rowsInSight: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
        go,
        fold: onFold,
        tick: (id) => mayWrite && onTick(id),
        open: onOpen,
      })}
      onClick={(event) => {
        const branch = (event.target as Element).closest<HTMLElement>('[data-index]')
        const row = branch && rows[Number(branch.dataset['index'])]
        if (!row) return
        const part = (event.target as Element).closest<HTMLElement>('[data-part]')?.dataset['part']
        if (part === 'fold') onFold(row.node.id, row.isOpen)
        else if (part === 'tick') onTick(row.node.id)
        onChoose(row.node.id)
        scroller.current?.focus({ preventScroll: true })
      }}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return (
            row && (
              <Row
                key={row.node.id}
                id={`${treeId}-${item.index}`}
                row={row}
                index={item.index}
                top={item.start}
                height={rowHeight}
                isChosen={item.index === at}
                isTicked={ticked.has(row.node.id)}
                isCounted={isCounted}
                mayWrite={mayWrite}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

interface RowProps {
  id: string
  row: TreeRow
  index: number
  top: number
  height: number
  isChosen: boolean
  isTicked: boolean
  isCounted: boolean
  mayWrite: boolean
}

const levelLabel = (code: string): string => gridLevels.find((level) => level.code === code)?.label ?? code

function Row({ id, row, index, top, height, isChosen, isTicked, isCounted, mayWrite }: RowProps) {
  const { node, depth, hasChildren, isOpen, holds } = row
  return (
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isTicked}
      aria-current={isChosen || undefined}
      className={`branch${isChosen ? ' chosen' : ''}${holds ? '' : ' ended'}`}
      style={{ transform: `translateY(${top}px)`, height, paddingLeft: `${0.571 + depth * 1.429}rem` }}
      data-index={index}
    >
      <span className="fold" data-part={hasChildren ? 'fold' : undefined}>
        {hasChildren && (isOpen ? '▾' : '▸')}
      </span>
      {mayWrite && (
        <span className="tick" data-part="tick">
          {isTicked ? '☑' : '☐'}
        </span>
      )}
      <span className="title">{node.name}</span>
      <span className="lamp rest">{levelLabel(node.level)}</span>
      {!holds && <span className="lamp rest">{node.endedOn ? words.grid.ended : words.grid.notYet}</span>}
      <span className="sp" />
      <span className="head">{node.head}</span>
      {isCounted && (
        <>
          <span className="figure">{node.sections > 0 && countText(node.sections)}</span>
          <span className="figure">{node.groups > 0 && countText(node.groups)}</span>
          <span className="figure">{node.shops > 0 && countText(node.shops)}</span>
        </>
      )}
    </div>
  )
}
