import type { Tick } from '../kit/kinds/choice'

/** A line that was found otherwise than the time before; null for one that was not looked at, or not on the list. */
export interface Difference {
  readonly line: string
  readonly was: Tick | null
  readonly is: Tick | null
}

/** What has changed between two checks, in the order of the newer one; lines that it has not (yet) answered say nothing. */
export function checkDifferences(
  before: Readonly<Record<string, Tick>>,
  now: Readonly<Record<string, Tick>>,
): Difference[] {
  return Object.entries(now).flatMap(([line, is]) => {
    const was = before[line] ?? null
    return was === is ? [] : [{ line, was, is }]
  })
}
