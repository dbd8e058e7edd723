/**
 * Hybrid logical clock: `<UTC ISO moment>-<counter, 4 hex digits>-<device>`. Stamps sort as text, never go back, and never
 * repeat on a device, even when the PC's clock is set back.
 * @returns the next stamp after `last`.
 */
export function nextStamp(last: string | null, device: string, now = Date.now()): string {
  const before = last === null ? null : readStamp(last)
  if (before === null || now > before.time) return stamp(now, 0, device)
  if (before.counter === 0xffff) return stamp(before.time + 1, 0, device)
  return stamp(before.time, before.counter + 1, device)
}

const stamp = (time: number, counter: number, device: string): string =>
  `${new Date(time).toISOString()}-${counter.toString(16).padStart(4, '0')}-${device}`

/** Time (ms) and counter of a stamp. */
export function readStamp(text: string): { time: number; counter: number } {
  return { time: Date.parse(text.slice(0, 24)), counter: Number.parseInt(text.slice(25, 29), 16) }
}
