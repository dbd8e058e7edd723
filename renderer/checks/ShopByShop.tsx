import { Button, Input } from 'antd'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { inspection } from '../../records/checks/inspection'
import type { Tick } from '../../records/kit/kinds/choice'
import { useKeyHints } from '../app/hints'
import { useNotices } from '../app/notices'
import { FieldControl } from '../kit/fields/FieldControl'
import type { Attachment } from '../kit/fields/attachments/attachment'
import { words } from '../messages'
import { Changes } from './Changes'
import { HazardRows } from './HazardRows'
import { ItemGrid } from './ItemGrid'
import type { RoundWork } from './round-work'
import { ShopRail } from './ShopRail'
import { answerKeys, newHazard } from './hazard'
import { copiedFrom, isTouched, nextToCheck, startOf, unanswered, withRestPassed, withTick, type Typed } from './typed'

/** A street shop by shop: at the left the walk, at the right the shop where one stands; the keyboard alone is enough. */
export function ShopByShop({ round, typed, mayWrite, on, save }: RoundWork) {
  const { say } = useNotices()
  const { shops, list } = round
  const id = useId()
  const desk = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(() => nextToCheck(shops, -1, (s) => s.done !== null) ?? 0)
  const [row, setRow] = useState(0)
  /** The item that was failed last: a hazard is written down right behind it. */
  const [failed, setFailed] = useState<string | null>(null)
  /** The shop that Enter has been pressed for although it is not whole. */
  const [short, setShort] = useState<string | null>(null)
  /** The hazard that the keys have gone into. */
  const [hazardAt, setHazardAt] = useState<number | null>(null)
  useKeyHints(mayWrite ? words.checks.deskKeys : words.kit.readerKeys)
  const shop = shops[Math.min(at, shops.length - 1)]!
  const now = typed.shops[shop.id] ?? startOf(shop)
  const items = [...new Set([...list.items, ...Object.keys(now.ticks)])]
  const isLocked = !mayWrite || shop.idle !== null

  const toItems = () => desk.current?.querySelector<HTMLElement>('[role=grid].items')?.focus()
  const put = (next: Typed) => {
    setShort(null)
    typed.put(shop.id, isTouched(shop, next) ? next : null)
  }
  const go = (index: number) => {
    setAt(Math.max(0, Math.min(shops.length - 1, index)))
    setRow(0)
    setFailed(null)
    setHazardAt(null)
    toItems()
  }
  const answer = (index: number, tick: Tick | null) => {
    const item = items[index]!
    put(withTick(now, items, item, tick))
    if (tick === 'fail') setFailed(item)
    setRow(tick ? Math.min(items.length - 1, index + 1) : index)
  }
  const copy = () => {
    if (!shop.last) return say(words.checks.noLast)
    put(copiedFrom(shop.last.results, now, list.items))
    say(words.checks.copied(shop.last.on))
  }
  const addHazard = () => {
    const item = now.ticks[items[row]!] === 'fail' ? items[row]! : (failed ?? items[row]!)
    put({ ...now, hazards: [...now.hazards, newHazard(item)] })
    setHazardAt(now.hazards.length)
  }
  const setHazard = (index: number, next: Typed['hazards'][number] | null) =>
    put({ ...now, hazards: now.hazards.flatMap((h, n) => (n !== index ? [h] : next ? [next] : [])) })

  const saveAndGo = () => {
    const missing = unanswered(now, list.items).length
    if (!typed.shops[shop.id]) {
      if (shop.idle || shop.done) return goOn()
      return say(words.checks.nothingTicked(shop.name))
    }
    if (missing > 0 && missing < list.items.length && short !== shop.id) {
      setShort(shop.id)
      return say(words.checks.short(missing))
    }
    const here = at
    // Hands that type on are at the next shop already; only a refused save calls them back.
    const saving = save([shop], false)
    goOn()
    void saving.then((isSaved) => !isSaved && go(here))
  }
  const goOn = () => {
    const next = nextToCheck(shops, at, (s) => s.done !== null || s.id === shop.id)
    if (next === null) {
      const idle = shops.filter((s) => s.idle).length
      say(words.checks.allDone(shops.length - idle, idle))
      return
    }
    go(next)
  }
  const keys: Record<string, () => void> = {
    j: () => setRow(Math.min(items.length - 1, row + 1)),
    k: () => setRow(Math.max(0, row - 1)),
    home: () => setRow(0),
    end: () => setRow(items.length - 1),
    pagedown: () => go(at + 1),
    pageup: () => go(at - 1),
    '/': () => desk.current?.querySelector<HTMLInputElement>('.rail input')?.focus(),
    ...(!isLocked && {
      ...Object.fromEntries(Object.entries(answerKeys).map(([key, tick]) => [key, () => answer(row, tick)])),
      delete: () => answer(row, null),
      backspace: () => answer(row, null),
      a: () => put(withRestPassed(now, list.items)),
      c: copy,
      h: addHazard,
      n: () => desk.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}-note`)?.focus(),
      p: () => desk.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}-photos`)?.click(),
      enter: saveAndGo,
    }),
  }
  keys['arrowdown'] = keys['j']!
  keys['arrowup'] = keys['k']!
  const onKeys = (event: KeyboardEvent) => {
    const act = keys[event.key.toLowerCase()]
    if (!act || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    act()
  }
  /** In the note: Enter goes back to the items, where the next Enter saves; Alt+Enter is a new line. */
  const onNoteKeys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || !(event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey))) return
    event.preventDefault()
    event.stopPropagation()
    if (event.altKey && event.key === 'Enter') document.execCommand('insertText', false, '\n')
    else toItems()
  }

  return (
    <div className="desk" ref={desk}>
      <ShopRail shops={shops} at={at} typed={typed.shops} onGo={go} />
      <section className="card shop-now" aria-label={shop.name}>
        <div className="row">
          <h2>{shop.name}</h2>
          <span className="chip">{shop.door}</span>
          {shop.idle && <span className="lamp rest">{words.checks.skipped(shop.idle)}</span>}
        </div>
        <ItemGrid
          items={items}
          ticks={now.ticks}
          row={row}
          isLocked={isLocked}
          onRow={setRow}
          onAnswer={answer}
          onKeys={onKeys}
        />
        {!isLocked && (
          <div className="row acts">
            <Button onClick={() => (put(withRestPassed(now, list.items)), toItems())}>
              {words.checks.restPass} <kbd>A</kbd>
            </Button>
            <Button onClick={() => (copy(), toItems())} disabled={!shop.last}>
              {words.checks.copy} <kbd>C</kbd>
            </Button>
            <Button onClick={addHazard}>
              {words.checks.hazard} <kbd>H</kbd>
            </Button>
            <span className="sp" />
            <Button type="primary" onClick={saveAndGo}>
              {words.checks.saveNext} <kbd>Enter</kbd>
            </Button>
          </div>
        )}
        <HazardRows
          hazards={now.hazards}
          on={on}
          at={hazardAt}
          onChange={setHazard}
          onLeave={() => {
            setHazardAt(null)
            toItems()
          }}
        />
        <div className="more">
          <label htmlFor={`${id}-note`}>
            {words.checks.note} <kbd>N</kbd>
          </label>
          <label htmlFor={`${id}-photos`}>
            {words.checks.photos} <kbd>P</kbd>
          </label>
          <Input.TextArea
            id={`${id}-note`}
            value={now.note}
            maxLength={2000}
            readOnly={isLocked}
            autoSize={{ minRows: 1, maxRows: 4 }}
            placeholder={isLocked ? '' : words.checks.noteHint}
            onChange={(event) => put({ ...now, note: event.target.value })}
            onKeyDown={onNoteKeys}
          />
          <FieldControl
            field={inspection.fields.photos}
            id={`${id}-photos`}
            value={now.photos}
            onChange={(photos) => put({ ...now, photos: photos as Attachment[] | null })}
            readOnly={isLocked}
          />
        </div>
      </section>
      <Changes shop={shop} ticks={now.ticks} />
    </div>
  )
}
