import type { Query, Selection } from '../../../bridge/record-shapes'

/** What is ticked in a list: some records by id, or everything that the list finds. */
export type Ticks = { all: false; ids: ReadonlySet<string> } | { all: true }

export const nothingTicked: Ticks = { all: false, ids: new Set() }
export const everythingTicked: Ticks = { all: true }

export const isTicked = (ticks: Ticks, id: string): boolean => ticks.all || ticks.ids.has(id)

export const tickedCount = (ticks: Ticks, total: number): number => (ticks.all ? total : ticks.ids.size)

/** Ticks a record, or takes its tick away. With everything ticked there is nothing to add, and nothing is taken away. */
export function toggled(ticks: Ticks, id: string): Ticks {
  if (ticks.all) return ticks
  const ids = new Set(ticks.ids)
  if (!ids.delete(id)) ids.add(id)
  return { all: false, ids }
}

export const tickedToo = (ticks: Ticks, more: readonly string[]): Ticks =>
  ticks.all ? ticks : { all: false, ids: new Set([...ticks.ids, ...more]) }

/** The ticked records as the bridge takes them; undefined where nothing is ticked. */
export function selectionOf(ticks: Ticks, query: Query): Selection | undefined {
  if (ticks.all) return { query }
  return ticks.ids.size > 0 ? { ids: [...ticks.ids] } : undefined
}
