import { createContext } from 'react'
import type { Tick } from '../../../records/kit/kinds/choice'

export type Ticks = Record<string, Tick>

/** The lines that a tick list asks for: the items of a check list, which stand in a record of their own. */
export const TickLines = createContext<readonly string[]>([])

/** The lines that are asked for, and behind them those that were ticked when the list was another one. */
export const linesOf = (asked: readonly string[], ticks: Ticks): string[] => [
  ...new Set([...asked, ...Object.keys(ticks)]),
]

/** The ticks with one line answered anew, or (null) not looked at; in the order of the lines, null where none is left. */
export function withTick(lines: readonly string[], ticks: Ticks, line: string, tick: Tick | null): Ticks | null {
  const next: Record<string, Tick | null> = { ...ticks, [line]: tick }
  const left = lines.flatMap((each) => (next[each] ? [[each, next[each]] as const] : []))
  return left.length > 0 ? Object.fromEntries(left) : null
}
