import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { StreetPicture, StreetShop } from '../../bridge/street-shapes'
import { streetSection } from '../../records/street/street-section'
import { words } from '../messages'
import type { Judged } from './judge'
import { isStep, layOut, nudge, stepFrom, type Row, type Scale, type Spot, type StreetLayout } from './layout'
import { ShopFront } from './ShopFront'
import { useDrag, type Dragged } from './useDrag'

/** In rem: a front of four metres holds five characters. */
const scale: Scale = { metre: 1.9, least: 5.7, most: 17, stretch: [0.8, 1.3] }
const gap = 0.29

interface StripProps {
  section: StreetPicture['section']
  shops: readonly StreetShop[]
  judgedOf: ReadonlyMap<string, Judged>
  /** The state of the legend that is looked for; the others stand back. */
  only: string | null
  mayWrite: boolean
  onOpen: (id: string) => void
  /** The keys or the mouse have come to this shop. */
  onLook: (id: string | null) => void
  onPut: (id: string, spot: Spot) => void
}

/** Both sides of a street as strips of shop fronts with the road between them, in as many lines as it takes. */
export function Strip({ section, shops, judgedOf, only, mayWrite, onOpen, onLook, onPut }: StripProps) {
  const box = useRef<HTMLDivElement>(null)
  const room = useRoom(box)
  const layout = useMemo(() => layOut(shops, room, scale), [shops, room])
  const [focused, setFocused] = useState<string | null>(null)
  const drag = useDrag(box, mayWrite, onPut)
  const focusable = shops.some((s) => s.id === focused)
    ? focused
    : (layout.rows.find(hasFronts)?.fronts[0]?.shop.id ?? null)

  /** A front that was moved by the keys is drawn in another row: the keys go with it. */
  const followed = useRef<string | null>(null)
  useEffect(() => {
    if (followed.current) focusOn(box.current, followed.current)
    followed.current = null
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const id = shopAt(event.target)
    if (!id || !isStep(event.key) || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.altKey) {
      const next = stepFrom(layout, id, event.key)
      if (next) focusOn(box.current, next)
      return
    }
    const spot = mayWrite ? nudge(layout, id, event.key) : undefined
    if (!spot) return
    followed.current = id
    onPut(id, spot)
  }
  const onClick = (event: MouseEvent) => {
    const id = shopAt(event.target)
    if (id && !drag.wasDragged()) onOpen(id)
  }

  return (
    <div
      ref={box}
      role="toolbar"
      tabIndex={-1}
      aria-label={streetSection.title(section.values as never)}
      className={drag.dragged ? 'strip dragging' : 'strip'}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        const id = shopAt(event.target)
        setFocused(id)
        onLook(id)
      }}
      onPointerOver={(event) => {
        const id = shopAt(event.target)
        if (id && !drag.dragged) onLook(id)
      }}
      {...drag.handlers}
    >
      {layout.rows.map((row, i) => (
        <StreetRow
          key={`${row.side} ${row.line}`}
          row={row}
          layout={layout}
          next={layout.rows.slice(i + 1).find((one) => one.side === row.side && hasFronts(one))?.fronts[0]?.shop.id}
          section={section}
          judgedOf={judgedOf}
          only={only}
          focusable={focusable}
          dragged={drag.dragged}
        />
      ))}
    </div>
  )
}

const focusOn = (strip: HTMLElement | null, id: string): void =>
  strip?.querySelector<HTMLElement>(`[data-shop="${id}"]`)?.focus()
const hasFronts = (row: Row): boolean => row.fronts.length > 0
const shopAt = (target: EventTarget): string | null =>
  (target as Element).closest<HTMLElement>('[data-shop]')?.dataset['shop'] ?? null

interface RowProps {
  row: Row
  layout: StreetLayout
  next: string | undefined
  section: StreetPicture['section']
  judgedOf: ReadonlyMap<string, Judged>
  only: string | null
  focusable: string | null
  dragged: Dragged | null
}

function StreetRow({ row, layout, next, section, judgedOf, only, focusable, dragged }: RowProps) {
  const { side, line, fronts } = row
  const label = sideLabel(section, side)
  const isFirst = line === 0
  const isLast = line === layout.lines - 1
  const spot = dragged?.spot
  const isSpotHere = spot?.side === side && spot?.before === (next ?? null)
  return (
    <>
      {side !== 'odd' && isFirst && <p className="side-name">{label}</p>}
      <div
        role="group"
        aria-label={layout.lines > 1 ? words.street.part(label, line + 1, layout.lines) : label}
        className={`fronts ${side ?? 'unknown'}${isSpotHere ? ' at-end' : ''}`}
        {...(side && { 'data-side': side, ...(next && { 'data-next': next }) })}
      >
        {fronts.map(({ shop, width }) => {
          const judged = judgedOf.get(shop.id)
          return (
            judged && (
              <ShopFront
                key={shop.id}
                shop={shop}
                judged={judged}
                width={width - gap}
                isFocusable={shop.id === focusable}
                isFaint={only !== null && judged.state !== only}
                isCarried={shop.id === dragged?.id}
                isBehindSpot={spot?.before === shop.id}
              />
            )
          )
        })}
      </div>
      {side === 'even' && <Road section={section} line={line} lines={layout.lines} />}
      {side === 'odd' && isLast && <p className="side-name">{label}</p>}
      {side === null && isFirst && <p className="small quiet">{words.street.noSide}</p>}
    </>
  )
}

const sideLabel = ({ values }: StreetPicture['section'], side: Row['side']): string =>
  side === null
    ? words.street.sides.none
    : words.street.sideOf(words.street.sides[side], (values as Record<string, string | null>)[`${side}Side`] ?? null)

/** The road between the two sides, with its name and where it leads. */
function Road({ section, line, lines }: { section: StreetPicture['section']; line: number; lines: number }) {
  const { name, from, to } = section.values as { name: string; from: string | null; to: string | null }
  return (
    <div className="road">
      <span>{line === 0 && from}</span>
      <b>{words.street.part(name, line + 1, lines)} →</b>
      <span>{line === lines - 1 && to}</span>
    </div>
  )
}

/** The room for a row inside the strip, in rem. */
function useRoom(box: { current: HTMLElement | null }): number {
  const [room, setRoom] = useState(70)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = new ResizeObserver(() => {
      const style = getComputedStyle(element)
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
      const inside = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      setRoom(Math.max(20, Math.floor(inside / rem)))
    })
    measure.observe(element)
    return () => measure.disconnect()
  }, [box])
  return room
}
