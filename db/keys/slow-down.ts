import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Said } from '../../records/kit/said'
import { writeDurably } from './disk'

/** Failures in a row by door (a person's id, or `recovery`), and when the last one was (UTC ISO moment). */
const tries = z.record(z.string(), z.strictObject({ failures: z.int().min(1), lastAt: z.iso.datetime() }))
type Tries = z.infer<typeof tries>

const free = 3
const longest = 300

/** Seconds to wait after so many failures in a row: none up to the third, then 16, 32, 64, 128, 256, and 300 from there on. */
export function waitAfter(failures: number): number {
  return failures <= free ? 0 : Math.min(2 ** failures, longest)
}

/**
 * Counts wrong passwords, in `office.tries` beside the key ring so that a restart does not forget them.
 * It slows down who sits at the screen; against a copied file the slow derivation protects.
 */
export class SlowDown {
  readonly #file: string
  readonly #now: () => number

  /** @param now the clock, in milliseconds since 1970 */
  constructor(folder: string, now: () => number = Date.now) {
    this.#file = join(folder, 'office.tries')
    this.#now = now
  }

  /**
   * Lets one attempt through a door. It is counted as a failure beforehand, so that ending the program in the middle
   * is no free attempt; `succeeded` takes it back.
   *
   * @throws Said `slow-down` with { seconds } while the wait of earlier failures runs
   */
  attempt(door: string): void {
    const all = this.#read()
    const before = all[door]
    if (before) this.#wait(all, door, before)
    this.#write({ ...all, [door]: { failures: (before?.failures ?? 0) + 1, lastAt: this.#moment() } })
  }

  /** The secret was right: the door forgets its failures. */
  succeeded(door: string): void {
    const { [door]: _, ...rest } = this.#read()
    this.#write(rest)
  }

  #wait(all: Tries, door: string, before: NonNullable<Tries[string]>): void {
    const since = this.#now() - Date.parse(before.lastAt)
    // A clock that was set back would make the wait last for years: it starts anew from today instead.
    if (since < 0) this.#write({ ...all, [door]: { ...before, lastAt: this.#moment() } })
    const seconds = Math.ceil(waitAfter(before.failures) - Math.max(since, 0) / 1000)
    if (seconds > 0)
      throw new Said('slow-down', `连续 ${before.failures} 次不对，请等 ${inWords(seconds)}再试。`, { seconds })
  }

  #moment(): string {
    return new Date(this.#now()).toISOString()
  }

  #read(): Tries {
    try {
      return tries.parse(JSON.parse(readFileSync(this.#file, 'utf8')))
    } catch {
      return {} // no file yet, or a damaged one: it must never keep the office shut
    }
  }

  #write(all: Tries): void {
    try {
      writeDurably(this.#file, JSON.stringify(all))
    } catch (error) {
      if (!(error instanceof Said)) throw error // a full disk must not keep the office shut
    }
  }
}

function inWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (!minutes) return `${rest} 秒`
  return rest ? `${minutes} 分 ${rest} 秒` : `${minutes} 分钟`
}
