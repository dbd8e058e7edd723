import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { Ticks } from '../../bridge/check-shapes'
import type { Tick } from '../../records/kit/kinds/choice'
import { words } from '../messages'
import { answerKeys } from './hazard'

/** The items of a list in large rows, each with its three answers; the keys come from outside. */
export function ItemGrid({
  items,
  ticks,
  row,
  isLocked,
  onRow,
  onAnswer,
  onKeys,
}: {
  items: readonly string[]
  ticks: Ticks
  /** The row that the keys stand on. */
  row: number
  isLocked: boolean
  onRow: (row: number) => void
  onAnswer: (row: number, tick: Tick | null) => void
  onKeys: (event: KeyboardEvent) => void
}) {
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => grid.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    grid.current?.querySelectorAll('[role=row]')[row]?.scrollIntoView({ block: 'nearest' })
  }, [row])
  return (
    <div
      ref={grid}
      className="items"
      role="grid"
      tabIndex={0}
      aria-label={words.checks.items}
      aria-activedescendant={`${id}-${row}`}
      onClick={(event) => {
        const clicked = (event.target as Element).closest<HTMLElement>('[data-row]')
        if (clicked && !(event.target as Element).closest('button')) onRow(Number(clicked.dataset['row']))
      }}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onKeys(event)
      }}
    >
      {items.map((item, n) => (
        <div
          key={item}
          id={`${id}-${n}`}
          role="row"
          data-row={n}
          aria-selected={n === row}
          className={n === row ? 'item on' : 'item'}
        >
          <span role="gridcell" className="n">
            {n + 1}
          </span>
          <span role="gridcell" className="sp">
            {item}
          </span>
          <span role="gridcell" className="row answers">
            {Object.entries(answerKeys).map(([key, tick]) => (
              <button
                key={key}
                type="button"
                tabIndex={-1}
                disabled={isLocked}
                aria-pressed={ticks[item] === tick}
                className={ticks[item] === tick ? `answer ${tick}` : 'answer'}
                onClick={() => {
                  onAnswer(n, ticks[item] === tick ? null : tick)
                  grid.current?.focus()
                }}
              >
                <kbd>{key}</kbd> {words.checks.answers[tick]}
              </button>
            ))}
          </span>
        </div>
      ))}
    </div>
  )
}
