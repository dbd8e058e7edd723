import type { StreetShop } from '../../bridge/street-shapes'
import type { Side } from '../../records/street/house-number'

/** A shop front in its row: how wide it is drawn, and where along the row its middle is, in the unit of the layout. */
export interface Front {
  shop: StreetShop
  width: number
  middle: number
}

/** One row of fronts: a line of the street on one side, or (side null) those whose side nobody knows. */
export interface Row {
  side: Side
  line: number
  fronts: Front[]
}

export interface StreetLayout {
  /** How many lines the street takes. */
  lines: number
  /** Rows from top to bottom; a row may be empty. */
  rows: Row[]
}

/** Hundredths of a metre that a front is drawn with where nobody has measured it. */
const usualFrontage = 400

/** How fronts are drawn: width of a metre, what the narrowest and the widest take, and how far all are stretched to fill their lines. */
export interface Scale {
  metre: number
  least: number
  most: number
  /** 0.8: all may be drawn a fifth narrower where that saves a line; 1.3: and a third wider where there is room. */
  stretch: readonly [least: number, most: number]
}

export const widthOf = ({ frontage }: StreetShop, { metre, least, most }: Scale): number =>
  Math.max(least, Math.min(most, ((frontage ?? usualFrontage) / 100) * metre))

/**
 * Lays a street out in lines, like a text: both sides break into the same number of lines, each at the same share of its
 * length, so that what stands across the street stays across from it.
 */
export function layOut(shops: readonly StreetShop[], room: number, scale: Scale): StreetLayout {
  const of = (side: Side) => shops.filter((s) => s.side === side)
  const length = (side: readonly StreetShop[]) => side.reduce((sum, s) => sum + widthOf(s, scale), 0)
  const [even, odd] = [of('even'), of('odd')]
  const longest = Math.max(1, length(even), length(odd))
  const [least, most] = scale.stretch
  const lines = Math.ceil((longest * least) / room)
  const stretch = Math.min(most, (lines * room) / longest)
  const stretched = { ...scale, metre: scale.metre * stretch, least: scale.least * stretch, most: scale.most * stretch }
  const evenRows = inLines(even, 'even', lines, room, stretched)
  const oddRows = inLines(odd, 'odd', lines, room, stretched)
  const unknown = of(null)
  const unknownRows = inLines(unknown, null, Math.max(1, Math.ceil(length(unknown) / room)), room, scale)
  return {
    lines,
    rows: [...evenRows.flatMap((row, i) => [row, oddRows[i]!]), ...(unknown.length > 0 ? unknownRows : [])],
  }
}

function inLines(shops: readonly StreetShop[], side: Side, lines: number, room: number, scale: Scale): Row[] {
  const rows: Row[] = Array.from({ length: lines }, (_, line) => ({ side, line, fronts: [] }))
  const widths = shops.map((s) => widthOf(s, scale))
  const share =
    Math.max(
      1,
      widths.reduce((sum, width) => sum + width, 0),
    ) / lines
  let before = 0
  for (const [i, shop] of shops.entries()) {
    const width = widths[i]!
    const row = rows[Math.min(lines - 1, Math.floor((before + width / 2) / share))]!
    const start = row.fronts.reduce((sum, front) => sum + front.width, 0)
    row.fronts.push({ shop, width, middle: start + width / 2 })
    before += width
  }
  for (const row of rows) squeeze(row, room)
  return rows
}

/** A row that came out a little too long is drawn a little narrower. */
function squeeze(row: Row, room: number): void {
  const long = row.fronts.reduce((sum, front) => sum + front.width, 0)
  if (long <= room) return
  for (const front of row.fronts) {
    front.width *= room / long
    front.middle *= room / long
  }
}

export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'
export const isStep = (key: string): key is Step =>
  ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)

/** The shop that a key leads to from another: along its side from line to line, or across to the nearest one. */
export function stepFrom({ rows }: StreetLayout, id: string, step: Step): string | undefined {
  const at = rows.findIndex((row) => row.fronts.some((front) => front.shop.id === id))
  const row = rows[at]
  if (!row) return rows.find((one) => one.fronts.length > 0)?.fronts[0]?.shop.id
  if (step === 'ArrowUp' || step === 'ArrowDown') {
    const { middle } = row.fronts.find((front) => front.shop.id === id)!
    const beyond = step === 'ArrowUp' ? rows.slice(0, at).toReversed() : rows.slice(at + 1)
    return nearest(beyond.find((one) => one.fronts.length > 0)?.fronts ?? [], middle)?.shop.id
  }
  const along = rows.filter((one) => one.side === row.side).flatMap((one) => one.fronts)
  const now = along.findIndex((front) => front.shop.id === id)
  const next = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: along.length - 1 }[step]
  return along[next]?.shop.id
}

const nearest = (fronts: readonly Front[], middle: number): Front | undefined =>
  fronts.toSorted((a, b) => Math.abs(a.middle - middle) - Math.abs(b.middle - middle))[0]

/** Where a shop is put: on a side, before another shop, or (null) at the end. */
export interface Spot {
  side: 'even' | 'odd'
  before: string | null
}

/** The shops with one of them put elsewhere; they stay side by side, each in its order. */
export function putAt(shops: readonly StreetShop[], id: string, { side, before }: Spot): StreetShop[] {
  const shop = shops.find((s) => s.id === id)
  if (!shop || before === id) return [...shops]
  const others = shops.filter((s) => s.id !== id)
  const at = before === null ? -1 : others.findIndex((s) => s.id === before)
  const end = others.findLastIndex((s) => s.side === side) + 1
  const put = others.toSpliced(at < 0 ? end : at, 0, { ...shop, side })
  return (['even', 'odd', null] as const).flatMap((one) => put.filter((s) => s.side === one))
}

/** Where Alt and an arrow take a shop: one place along its side, or across the street; undefined where there is no way on. */
export function nudge(layout: StreetLayout, id: string, step: Step): Spot | undefined {
  const row = layout.rows.find((one) => one.fronts.some((front) => front.shop.id === id))
  if (!row || step === 'Home' || step === 'End') return undefined
  const { side } = row
  if (step === 'ArrowUp' || step === 'ArrowDown') {
    const across = step === 'ArrowUp' ? (side === null ? 'odd' : 'even') : 'odd'
    if (across === side || (side === null && step === 'ArrowDown')) return undefined
    const facing = layout.rows.find((one) => one.side === across && one.line === row.line)?.fronts ?? []
    const { middle } = row.fronts.find((front) => front.shop.id === id)!
    const after = facing.find((front) => front.middle > middle)
    if (side !== null && after) return { side: across, before: after.shop.id }
    return { side: across, before: side === null ? null : nextBehind(layout, across, facing) }
  }
  if (side === null) return undefined
  const along = layout.rows.filter((one) => one.side === side).flatMap((one) => one.fronts.map((f) => f.shop.id))
  const now = along.indexOf(id)
  if (step === 'ArrowLeft') return now > 0 ? { side, before: along[now - 1]! } : undefined
  return now < along.length - 1 ? { side, before: along[now + 2] ?? null } : undefined
}

/** The shop behind the last one of a row, on the next line of its side. */
function nextBehind({ rows }: StreetLayout, side: 'even' | 'odd', fronts: readonly Front[]): string | null {
  const along = rows.filter((one) => one.side === side).flatMap((one) => one.fronts.map((f) => f.shop.id))
  const last = fronts.at(-1)
  return last ? (along[along.indexOf(last.shop.id) + 1] ?? null) : null
}
