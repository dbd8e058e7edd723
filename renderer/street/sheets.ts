import type { StreetShop } from '../../bridge/street-shapes'
import { layOut, type Row, type Scale } from './layout'

/** The sheets that a street is printed on, across; in millimetres. */
export const sheetSizes = { A3: { width: 420, height: 297 }, A4: { width: 297, height: 210 } } as const
export type SheetSize = keyof typeof sheetSizes

/** What is left free around a sheet, and what its head (with three lines of legend) and its foot take. */
const margin = 10
const head = 28
const foot = 6

/** A line of the street: a row of fronts, the road, a row of fronts; and a row of shops without a side. */
const heights = { line: 52, unknown: 27 }

/** In millimetres: a front of four metres holds five characters of 8 points. */
const scale: Scale = { metre: 5, least: 17, most: 46, stretch: [0.9, 1.7] }

/** One line of the street on paper, or a row of shops whose side nobody knows. */
export type Block = { line: number; even: Row; odd: Row } | { unknown: Row }

/** A sheet of a street: what it carries from top to bottom, and how much larger than usual that is drawn. */
export interface Sheet {
  blocks: Block[]
  lines: number
  zoom: number
}

/** A short street is drawn as large as one sheet allows, for people read it on a wall. */
const zooms = [2.2, 2, 1.8, 1.6, 1.4, 1.2, 1]

/** Lays a street out on sheets of this size. */
export function sheetsOf(shops: readonly StreetShop[], size: SheetSize): Sheet[] {
  for (const zoom of zooms) {
    const sheets = sheetsAt(shops, size, zoom)
    if (sheets.length === 1 || zoom === 1) return sheets
  }
  return []
}

function sheetsAt(shops: readonly StreetShop[], size: SheetSize, zoom: number): Sheet[] {
  const { width, height } = sheetSizes[size]
  const { rows, lines } = layOut(shops, (width - 2 * margin) / zoom, scale)
  const blocks: Block[] = Array.from({ length: lines }, (_, line) => ({
    line,
    even: rows[2 * line]!,
    odd: rows[2 * line + 1]!,
  }))
  for (const unknown of rows.slice(2 * lines)) blocks.push({ unknown })
  const room = (height - 2 * margin - head - foot) / zoom
  const sheets: Sheet[] = []
  let left = 0
  for (const block of blocks) {
    const takes = 'unknown' in block ? heights.unknown : heights.line
    if (takes > left || sheets.length === 0) {
      sheets.push({ blocks: [], lines, zoom })
      left = room
    }
    sheets.at(-1)!.blocks.push(block)
    left -= takes
  }
  return sheets
}
