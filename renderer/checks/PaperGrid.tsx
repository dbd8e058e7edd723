import { Button, Input } from 'antd'
import { memo, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { RoundShop } from '../../bridge/check-shapes'
import { useKeyHints } from '../app/hints'
import { useNotices } from '../app/notices'
import { useShortcut } from '../app/shortcuts'
import { words } from '../messages'
import { FocusOnShow } from '../kit/FocusOnShow'
import { HazardRows } from './HazardRows'
import { answerKeys, newHazard } from './hazard'
import type { RoundWork } from './round-work'
import { isTouched, startOf, unanswered, withRestPassed, withTick, type Typed, type TypedHazard } from './typed'

/** The paper of a whole street typed back in one screen: rows in the order of the paper, one key a cell, one save for all. */
export function PaperGrid({ round, typed, mayWrite, on, save }: RoundWork) {
  const { say } = useNotices()
  const { shops, list } = round
  const { items } = list
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({
    row: Math.max(
      0,
      shops.findIndex((s) => !s.idle),
    ),
    column: 0,
  })
  const [failed, setFailed] = useState<string | null>(null)
  /** What the keys have gone into, beside the cells: a note, or a hazard. */
  const [within, setWithin] = useState<'note' | number | null>(null)
  const [isShortKnown, setShortKnown] = useState(false)
  useKeyHints(mayWrite ? words.checks.paperKeys : words.kit.readerKeys)
  const toCells = () => box.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
  useEffect(() => box.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true }), [])
  useEffect(() => {
    box.current?.querySelectorAll('tbody tr')[at.row]?.scrollIntoView({ block: 'nearest' })
  }, [at.row])

  const shop = shops[Math.min(at.row, shops.length - 1)]!
  const of = (s: RoundShop): Typed => typed.shops[s.id] ?? startOf(s)
  const now = of(shop)
  const isLocked = !mayWrite || shop.idle !== null
  const put = (s: RoundShop, next: Typed) => {
    setShortKnown(false)
    typed.put(s.id, isTouched(s, next) ? next : null)
  }
  const toRow = (row: number, column = at.column) => {
    setFailed(null)
    setAt({ row: Math.max(0, Math.min(shops.length - 1, row)), column })
  }
  const toColumn = (column: number) => setAt({ ...at, column: Math.max(0, Math.min(items.length - 1, column)) })
  /** The next row that is checked at all: empty shops are jumped over. */
  const down = () => {
    const next = shops.findIndex((s, n) => n > at.row && !s.idle)
    if (next >= 0) toRow(next, 0)
  }
  const answer = (tick: Typed['ticks'][string] | null) => {
    const item = items[at.column]!
    put(shop, withTick(now, items, item, tick))
    if (tick === 'fail') setFailed(item)
    if (tick) toColumn(at.column + 1)
  }
  const passRest = () => {
    put(shop, withRestPassed(now, items))
    down()
  }
  const passStreet = () => {
    for (const s of shops)
      if (!s.idle && !s.done && !typed.shops[s.id]) typed.put(s.id, withRestPassed(startOf(s), items))
    setShortKnown(false)
    toCells()
  }
  const addHazard = () => {
    const item = now.ticks[items[at.column]!] === 'fail' ? items[at.column]! : (failed ?? items[at.column]!)
    put(shop, { ...now, hazards: [...now.hazards, newHazard(item)] })
    setWithin(now.hazards.length)
  }
  const setHazard = (index: number, next: TypedHazard | null) =>
    put(shop, { ...now, hazards: now.hazards.flatMap((h, n) => (n !== index ? [h] : next ? [next] : [])) })
  const leave = () => {
    setWithin(null)
    toCells()
  }

  const waiting = shops.filter((s) => typed.shops[s.id])
  const saveAll = () => {
    const short = waiting.filter((s) => unanswered(of(s), items).length > 0)
    if (short.length > 0 && !isShortKnown) {
      setShortKnown(true)
      return say(words.checks.someShort(short.map((s) => s.name)))
    }
    void save(waiting, true).then(() => toCells())
  }
  useShortcut('Ctrl+S', saveAll, mayWrite)

  const keys: Record<string, () => void> = {
    arrowdown: () => toRow(at.row + 1),
    arrowup: () => toRow(at.row - 1),
    arrowleft: () => toColumn(at.column - 1),
    arrowright: () => toColumn(at.column + 1),
    pagedown: () => toRow(at.row + 12),
    pageup: () => toRow(at.row - 12),
    home: () => toColumn(0),
    end: () => toColumn(items.length - 1),
    enter: down,
    ...(!isLocked && {
      ...Object.fromEntries(Object.entries(answerKeys).map(([key, tick]) => [key, () => answer(tick)])),
      delete: () => answer(null),
      backspace: () => answer(null),
      a: passRest,
      h: addHazard,
      n: () => setWithin('note'),
    }),
  }
  const onKeys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    const act = event.shiftKey && key === 'a' ? (mayWrite ? passStreet : undefined) : keys[key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className="paper" ref={box}>
      <div className="row">
        <b>{shop.name}</b>
        <span className="sp item-now">{items[at.column] && `${at.column + 1} ${items[at.column]}`}</span>
        {mayWrite && (
          <>
            <Button onClick={passStreet}>
              {words.checks.restOfStreet} <kbd>Shift A</kbd>
            </Button>
            <Button type="primary" onClick={saveAll} disabled={waiting.length === 0} aria-keyshortcuts="Control+S">
              {words.checks.saveAll(waiting.length)} <kbd>Ctrl S</kbd>
            </Button>
          </>
        )}
      </div>
      <div className="cells">
        <table
          className="list"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the arrow keys walk through its cells
          role="grid"
          tabIndex={0}
          aria-label={words.checks.toPaper}
          aria-activedescendant={`${id}-${at.row}-${at.column}`}
          onKeyDown={onKeys}
          onClick={(event) => {
            const cell = (event.target as Element).closest<HTMLElement>('[data-row]')
            if (cell) setAt({ row: Number(cell.dataset['row']), column: Number(cell.dataset['column'] ?? 0) })
          }}
        >
          <thead>
            <tr>
              <th scope="col">{words.checks.row}</th>
              <th scope="col">{words.checks.door}</th>
              <th scope="col">{words.checks.shop}</th>
              {items.map((item, n) => (
                <th
                  key={item}
                  scope="col"
                  className={items.length > mostInWords ? 'sign' : 'sign word'}
                  title={item}
                  aria-label={item}
                >
                  {items.length > mostInWords ? n + 1 : item}
                </th>
              ))}
              <th scope="col">{words.checks.note}</th>
            </tr>
          </thead>
          <tbody>
            {shops.map((s, n) => (
              <PaperRow
                key={s.id}
                id={id}
                n={n}
                shop={s}
                items={items}
                typed={typed.shops[s.id]}
                column={n === at.row ? at.column : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {within === 'note' && (
        <NoteLine
          note={now.note}
          onChange={(note) => put(shop, { ...now, note })}
          onLeave={() => {
            leave()
          }}
        />
      )}
      <HazardRows
        hazards={now.hazards}
        on={on}
        at={typeof within === 'number' ? within : null}
        onChange={setHazard}
        onLeave={leave}
      />
    </div>
  )
}

/** So many items have room for their words above the columns, as on the paper. */
const mostInWords = 6

const PaperRow = memo(function PaperRow({
  id,
  n,
  shop,
  items,
  typed,
  column,
}: {
  id: string
  n: number
  shop: RoundShop
  items: readonly string[]
  typed: Typed | undefined
  /** The cell that the keys stand on; null in every other row. */
  column: number | null
}) {
  const { ticks, note, hazards } = typed ?? startOf(shop)
  const state = shop.idle ? 'idle' : typed ? 'typed' : shop.done ? 'done' : ''
  return (
    <tr className={column === null ? state : `${state} sel`} aria-selected={column !== null}>
      <td data-row={n}>{n + 1}</td>
      <td data-row={n}>{shop.door}</td>
      <td data-row={n}>{shop.name}</td>
      {items.map((item, at) => {
        const tick = ticks[item]
        return (
          <td
            key={item}
            id={`${id}-${n}-${at}`}
            data-row={n}
            data-column={at}
            className={`sign ${tick ?? ''} ${at === column ? 'at' : ''}`}
            aria-label={`${words.checks.cell(n + 1, item)} ${tick ? words.checks.answers[tick] : ''}`}
          >
            {shop.idle ? '' : tick && words.checks.signs[tick]}
          </td>
        )
      })}
      <td data-row={n} className="note">
        {shop.idle ?? ''}
        {hazards.length > 0 && <span className="lamp warn">{words.checks.hazardCount(hazards.length)}</span>} {note}
      </td>
    </tr>
  )
})

function NoteLine({ note, onChange, onLeave }: { note: string; onChange: (n: string) => void; onLeave: () => void }) {
  return (
    <FocusOnShow>
      <Input
        value={note}
        maxLength={2000}
        aria-label={words.checks.note}
        addonBefore={words.checks.note}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return
          event.preventDefault()
          event.stopPropagation()
          onLeave()
        }}
      />
    </FocusOnShow>
  )
}
