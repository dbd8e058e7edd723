import type { CaucusNote } from '../../bridge/calls/mediation'
import { SaidError } from '../bridge/call'

/** What is typed of a caucus note. */
export interface TypedNote {
  readonly with: string
  readonly text: string
  readonly released: boolean
}

/** The way into the file, and to who is typing. */
export interface NoteFile {
  /** Saves over the note as it was read, or a new one where there is none. */
  save: (before: Pick<CaucusNote, 'id' | 'revision'> | null, typed: TypedNote) => Promise<CaucusNote>
  /** The note is in the file. */
  kept: () => void
  /** Somebody else has changed the note meanwhile: what is typed here goes on as a note of its own. */
  parted: () => void
  fail: (error: unknown) => void
}

/** Each save is an act in the history, with the words before and after it. */
export const keepAfterMs = 30_000

/** Keeps a caucus note in the encrypted file while it is typed, one save after the other; there is no draft that others might see. */
export class NoteKeeper {
  readonly #file: NoteFile
  #saved: CaucusNote | null
  #owed: TypedNote | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #underWay: Promise<void> = Promise.resolve()

  constructor(file: NoteFile, saved: CaucusNote | null) {
    this.#file = file
    this.#saved = saved
  }

  type(typed: TypedNote): void {
    this.#owed = typed.text.trim() === '' ? null : typed
    this.#timer ??= setTimeout(() => void this.keep(), keepAfterMs)
  }

  /** Saves what the file does not hold yet. Resolves to whether it holds everything. */
  async keep(): Promise<boolean> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#underWay = this.#underWay.then(() => this.#send())
    await this.#underWay
    return this.#owed === null
  }

  async #send(): Promise<void> {
    const typed = this.#owed
    if (typed === null) return
    this.#owed = null
    try {
      this.#saved = await this.#file.save(this.#saved, typed)
      this.#file.kept()
    } catch (error) {
      // What was typed while this save was under way is newer.
      this.#owed ??= typed
      if (this.#saved === null || !(error instanceof SaidError) || error.code !== 'stale') return this.#file.fail(error)
      this.#saved = null
      this.#file.parted()
      await this.#send()
    }
  }
}
