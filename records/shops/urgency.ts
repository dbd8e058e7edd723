/** What is known of something at a shop, as far as it says how soon somebody must see to it. */
export interface Pressing {
  readonly tone: 'bad' | 'warn' | 'rest' | 'ok' | 'plain'
  readonly isHazard: boolean
  /** Days past its last day, below 0 while there are days left; null where it has none. */
  readonly over: number | null
}

/** What is late, hazards before everything else; then what soon will be; what nobody has to see to comes last. */
function rank({ tone, isHazard }: Pressing): number {
  if (tone === 'bad') return isHazard ? 4 : 3
  return tone === 'warn' ? 2 : tone === 'rest' ? 1 : 0
}

const days = ({ over }: Pressing): number => over ?? Number.MIN_SAFE_INTEGER

/**
 * Sorts what presses most to the front: of what is alike the one furthest past its last day or the nearest to it, what has no
 * day behind them, and of the same day a hazard.
 */
export const byUrgency = (a: Pressing, b: Pressing): number =>
  rank(b) - rank(a) || days(b) - days(a) || Number(b.isHazard) - Number(a.isHazard)
