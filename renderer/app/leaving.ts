/** Ways to keep what has been typed and is in no file yet. */
const flushers = new Set<() => Promise<void>>()

/** Has `flush` run before the office is locked or the window closes. The answer takes it off again. */
export function keepBeforeLeaving(flush: () => Promise<void>): () => void {
  flushers.add(flush)
  return () => void flushers.delete(flush)
}

/** Keeps everything that is typed, as far as it can be kept; leaving waits for it. */
export async function keepAll(): Promise<void> {
  await Promise.allSettled([...flushers].map((flush) => flush()))
}
