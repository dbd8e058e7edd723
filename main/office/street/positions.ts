/** Room left between two neighbours, so that a shop can later be put between them without renumbering the street. */
const gap = 10

/** A run of rising positions: its last item, and the run that it goes on from. */
interface Run {
  readonly last: number
  readonly position: number
  readonly length: number
  readonly before: Run | null
}

/** The longest run of items, in order, whose positions already rise; by index. */
function rising(positions: readonly (number | null)[]): Set<number> {
  const runs: Run[] = []
  for (const [last, position] of positions.entries()) {
    if (position === null) continue
    let before: Run | null = null
    for (const run of runs) if (run.position < position && run.length > (before?.length ?? 0)) before = run
    runs.push({ last, position, length: (before?.length ?? 0) + 1, before })
  }
  const kept = new Set<number>()
  let run: Run | null = runs.reduce<Run | null>((best, one) => (one.length > (best?.length ?? 0) ? one : best), null)
  for (; run; run = run.before) kept.add(run.last)
  return kept
}

/**
 * Positions that put shops in the order in which they are given, changing as few as can be: every change stands in the history
 * of a shop.
 */
export function positionsFor(present: readonly (number | null)[]): number[] {
  const kept = rising(present)
  const positions: number[] = []
  for (let i = 0; i < present.length; i++) {
    if (kept.has(i)) {
      positions.push(present[i]!)
      continue
    }
    let next = i
    while (next < present.length && !kept.has(next)) next++
    const low = positions.at(-1) ?? 0
    const high = next < present.length ? present[next]! : low + gap * (next - i + 1)
    const step = (high - low) / (next - i + 1)
    if (step < 1) return present.map((_, n) => (n + 1) * gap)
    for (let n = 1; i < next; i++, n++) positions.push(low + Math.floor(step * n))
    i--
  }
  return positions
}
