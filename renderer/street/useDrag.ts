import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { Spot } from './layout'

/** So far the pointer goes before a press becomes a drag, in pixels. */
const slack = 6
/** So near to the edge of the window the page goes along. */
const edge = 56

export interface Dragged {
  id: string
  /** How far it has been carried, for its picture. */
  x: number
  y: number
  /** Where it would go if it were let go of now. */
  spot: Spot | null
}

/** The front or the row under a point, as a spot in the order. */
function spotAt(strip: HTMLElement, x: number, y: number, dragged: string): Spot | null {
  for (const row of strip.querySelectorAll<HTMLElement>('[data-side]')) {
    const box = row.getBoundingClientRect()
    if (y < box.top || y > box.bottom || x < box.left - 40 || x > box.right + 40) continue
    const side = row.dataset['side'] as Spot['side']
    const fronts = [...row.querySelectorAll<HTMLElement>('[data-shop]')].filter((f) => f.dataset['shop'] !== dragged)
    const behind = fronts.find((front) => {
      const { left, width } = front.getBoundingClientRect()
      return x < left + width / 2
    })
    return { side, before: behind?.dataset['shop'] ?? row.dataset['next'] ?? null }
  }
  return null
}

function goAlong(strip: HTMLElement, y: number): void {
  if (y < edge * 2) strip.closest('main')?.scrollBy(0, -12)
  else if (y > window.innerHeight - edge) strip.closest('main')?.scrollBy(0, 12)
}

/**
 * Carries a front from its place to another with the mouse: rows tell with `data-side` that they are one, and with
 * `data-next` which shop comes behind them. Escape puts it back.
 */
export function useDrag(
  strip: RefObject<HTMLElement | null>,
  enabled: boolean,
  onPut: (id: string, spot: Spot) => void,
) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const press = useRef<{ id: string; x: number; y: number } | null>(null)
  /** The click that ends a drag opens nothing. */
  const wasDragged = useRef(false)

  const isDragging = dragged !== null
  useEffect(() => {
    if (!isDragging) return
    const letGo = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      press.current = null
      setDragged(null)
    }
    window.addEventListener('keydown', letGo, true)
    return () => window.removeEventListener('keydown', letGo, true)
  }, [isDragging])

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      wasDragged.current = false
      const front = (event.target as Element).closest<HTMLElement>('[data-shop]')
      if (!enabled || event.button !== 0 || !front) return
      press.current = { id: front.dataset['shop']!, x: event.clientX, y: event.clientY }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = press.current
      if (!from || !strip.current) return
      const [x, y] = [event.clientX - from.x, event.clientY - from.y]
      if (!isDragging && Math.hypot(x, y) < slack) return
      if (!isDragging) event.currentTarget.setPointerCapture(event.pointerId)
      wasDragged.current = true
      goAlong(strip.current, event.clientY)
      setDragged({ id: from.id, x, y, spot: spotAt(strip.current, event.clientX, event.clientY, from.id) })
    },
    onPointerUp() {
      press.current = null
      if (dragged?.spot) onPut(dragged.id, dragged.spot)
      setDragged(null)
    },
    onPointerCancel() {
      press.current = null
      setDragged(null)
    },
  }
  return { dragged, handlers, wasDragged: () => wasDragged.current }
}
