import type { Turn } from './turns'

/** A line as it is said: of a moment, by somebody. */
export interface SpokenLine extends Turn {
  readonly at: string
  readonly text: string
}

/** What is at the desk and in no record yet. */
export interface DeskState {
  readonly turn: Turn
  /** What is typed of the line that is being said. */
  readonly text: string
  /** When it was begun; null while nothing is typed. */
  readonly begun: string | null
  /** Lines that have ended and are still on their way into the file, the oldest first. */
  readonly waiting: readonly SpokenLine[]
  /** The file did not take the first of them; it is tried again with the next line, or when somebody says so. */
  readonly isStuck: boolean
}

/** The way into the file. */
export interface DeskFile {
  /** Writes a line down as a record, which lets go of the draft in the same act. */
  write: (line: SpokenLine) => Promise<void>
  /** Keeps what is at the desk as the draft; null drops it. */
  keep: (state: DeskState | null) => Promise<void>
  /** Hears what went wrong. */
  fail: (error: unknown) => void
}

const keepAfterMs = 600

export const isEmptyDesk = ({ text, waiting }: DeskState): boolean => text === '' && waiting.length === 0

/**
 * Where a line is typed while people talk. Ending a line clears the desk at once and writes the line behind the typist's back; until
 * it is in the file it stands in the draft with what is being typed. Everything that goes to the file goes one after the other,
 * so that no older draft overtakes a newer one.
 */
export class LineDesk {
  #state: DeskState
  readonly #file: DeskFile
  #isKept: boolean
  #isOwed = false
  #timer: ReturnType<typeof setTimeout> | null = null
  #isWriting = false
  #underWay: Promise<void> = Promise.resolve()
  readonly #listeners = new Set<() => void>()

  /** @param kept what the draft of last time holds, if it holds anything */
  constructor(file: DeskFile, turn: Turn, kept: Partial<DeskState> | null) {
    this.#file = file
    this.#isKept = kept !== null
    this.#state = { turn, text: '', begun: null, waiting: [], ...kept, isStuck: (kept?.waiting?.length ?? 0) > 0 }
  }

  readonly state = (): DeskState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  type(text: string): void {
    const begun = text === '' ? null : (this.#state.begun ?? new Date().toISOString())
    this.#put({ text, begun })
    this.#owe()
  }

  turnTo(turn: Turn): void {
    this.#put({ turn })
    if (this.#state.text !== '') this.#owe()
  }

  /** Ends the line, if there is one, and gives the word to whoever is next. */
  end(next: Turn): void {
    const { text, turn, begun, waiting } = this.#state
    const said = text.trim()
    if (said === '') return this.#put({ turn: next, text: '', begun: null })
    const line = { ...turn, at: begun ?? new Date().toISOString(), text: said }
    this.#put({ turn: next, text: '', begun: null, waiting: [...waiting, line] })
    this.#isOwed = true
    void this.write()
  }

  /** Writes down what waits. Resolves when it is in the file, or is stuck. */
  async write(): Promise<void> {
    if (!this.#isWriting) {
      this.#isWriting = true
      this.#queue(async () => {
        await this.#writeAll()
        this.#isWriting = false
        // What came while the last line was on its way; and the draft went with that line.
        if (!this.#state.isStuck && this.#state.waiting.length > 0) void this.write()
        else if (!isEmptyDesk(this.#state)) this.#owe()
      })
    }
    await this.#underWay
  }

  /** Keeps what is at the desk, if the file does not hold it yet. */
  readonly keep = async (): Promise<void> => {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#isOwed) this.#queue(() => this.#keepNow())
    await this.#underWay
  }

  async #writeAll(): Promise<void> {
    for (let line = this.#state.waiting[0]; line; line = this.#state.waiting[0]) {
      try {
        await this.#file.write(line)
      } catch (error) {
        this.#put({ isStuck: true })
        this.#file.fail(error)
        return
      }
      this.#isKept = false
      this.#isOwed = true
      this.#put({ waiting: this.#state.waiting.slice(1), isStuck: false })
    }
  }

  async #keepNow(): Promise<void> {
    if (!this.#isOwed) return
    this.#isOwed = false
    const isEmpty = isEmptyDesk(this.#state)
    if (isEmpty && !this.#isKept) return
    try {
      await this.#file.keep(isEmpty ? null : this.#state)
      this.#isKept = !isEmpty
    } catch (error) {
      this.#isOwed = true
      this.#file.fail(error)
    }
  }

  #owe(): void {
    this.#isOwed = true
    // Counted from the first key that is owed, so that somebody who never pauses loses no more than that either.
    this.#timer ??= setTimeout(() => void this.keep(), keepAfterMs)
  }

  #queue(step: () => Promise<void>): void {
    this.#underWay = this.#underWay.then(step)
  }

  #put(changes: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...changes }
    for (const listener of this.#listeners) listener()
  }
}
