import { performance } from 'node:perf_hooks'

/** Something that people wait for, and the least that it could cost. */
export interface Act {
  /** What it is called in the results. */
  readonly act: string
  readonly goal: Goal
  /** How often it is timed; as often is the floor. */
  readonly rounds: number
  /** How often it is done before that, untimed. Where it does not say: three times, or once where the rounds are few. */
  readonly warmUp?: number
  /** Whether to watch how much memory it takes. */
  readonly watchMemory?: boolean
  /** Makes ready what the floor uses up, off the clock. */
  readonly prepare?: () => void
  /** Does it once, as the program does. Told how often before. */
  readonly run: (round: number) => unknown
  /** Does the same by hand: the same SQL, the bare library. */
  readonly floor: (round: number) => unknown
}

export interface Goal {
  /** At most so many times the floor. */
  readonly ratio?: number
  /** 95 of 100 take at most so many milliseconds. */
  readonly p95?: number
}

/** A line of bench-results.json. Times in milliseconds. */
export interface Result {
  readonly act: string
  readonly p50_ms: number
  readonly p95_ms: number
  /** Median of the floor. */
  readonly floor_ms: number
  /** Median over median. */
  readonly ratio: number
  /** null where the design sets none. */
  readonly goal: string | null
  readonly met: boolean | null
  /** By how many MB the memory of the process (RSS) grew while the act ran, at most; only where it was watched. */
  readonly grew_mb?: number
}

/** Times an act and its floor turn by turn, so that whatever else the machine does hits both. */
export async function measure({
  act,
  goal,
  rounds,
  warmUp = rounds >= 20 ? 3 : 1,
  watchMemory,
  prepare,
  run,
  floor,
}: Act): Promise<Result> {
  let grew = 0
  const took: { act: number[]; floor: number[] } = { act: [], floor: [] }
  for (let round = 0; round < rounds + warmUp; round++) {
    const turns = [
      async () => {
        const watched = watchMemory ? watching() : undefined
        took.act.push(await timed(() => run(round)))
        grew = Math.max(grew, watched?.() ?? 0)
      },
      async () => {
        prepare?.()
        took.floor.push(await timed(() => floor(round)))
      },
    ]
    for (const turn of round % 2 ? turns : turns.toReversed()) await turn()
  }
  const [mine, floors] = [took.act.slice(warmUp), took.floor.slice(warmUp)]
  const [p50, p95, least] = [quantile(mine, 0.5), quantile(mine, 0.95), quantile(floors, 0.5)]
  const ratio = p50 / least
  const said = [goal.ratio && `≤ ${goal.ratio}×`, goal.p95 && `p95 ≤ ${goal.p95} ms`].filter(Boolean).join(', ')
  return {
    act,
    p50_ms: rounded(p50),
    p95_ms: rounded(p95),
    floor_ms: rounded(least),
    ratio: rounded(ratio),
    goal: said === '' ? null : said,
    met: said === '' ? null : ratio <= (goal.ratio ?? Infinity) && p95 <= (goal.p95 ?? Infinity),
    ...(watchMemory && { grew_mb: Math.round(grew) }),
  }
}

/** Looks at the memory of the process now and then; the answer says by how many MB it grew at most. */
function watching(): () => number {
  const before = process.memoryUsage.rss()
  let most = before
  const look = () => void (most = Math.max(most, process.memoryUsage.rss()))
  const timer = setInterval(look, 20)
  return () => {
    clearInterval(timer)
    look()
    return (most - before) / 2 ** 20
  }
}

async function timed(doing: () => unknown): Promise<number> {
  const from = performance.now()
  await doing()
  return performance.now() - from
}

/** The value that this share (0 to 1) of the samples does not exceed. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!
}

const rounded = (n: number): number => Number(n.toPrecision(3))
