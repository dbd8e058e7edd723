import type { GridNode } from '../../bridge/grid-shapes'
import { chineseDate } from '../../records/kit/dates'
import { words } from '../messages'

const said = (day: string | null): string | null => day && chineseDate(day)

/** What became of a cell, in sentences: where it came from, what it took in, what it turned into. */
export function lineageOf(nodes: readonly GridNode[], id: string): string[] {
  const all = new Map(nodes.map((node) => [node.id, node]))
  const cell = all.get(id)
  if (!cell) return []
  const w = words.grid
  const nameOf = (other: string | null) => (other ? (all.get(other)?.name ?? null) : null)
  const sentences = [w.began(said(cell.validFrom), nameOf(cell.splitFrom))]
  const takenIn = Map.groupBy(
    nodes.filter((node) => node.mergedInto === id),
    (node) => node.endedOn,
  )
  for (const [day, cells] of [...takenIn].toSorted(([a], [b]) => (a ?? '').localeCompare(b ?? '')))
    sentences.push(
      w.tookIn(
        said(day),
        cells.map((one) => one.name),
      ),
    )
  const parts = nodes.filter((node) => node.splitFrom === id)
  const into = nameOf(cell.mergedInto)
  if (into) sentences.push(w.wasMerged(said(cell.endedOn), into))
  else if (parts.length > 0)
    sentences.push(
      w.wasSplit(
        said(cell.endedOn),
        parts.map((part) => part.name),
      ),
    )
  else if (cell.endedOn) sentences.push(w.wasEnded(chineseDate(cell.endedOn)))
  return sentences
}
