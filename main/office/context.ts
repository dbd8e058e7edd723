import type { CallName, Calls, Output, Parsed } from '../../bridge/calls'
import type { OfficeState, Preferences } from '../../bridge/office-shapes'
import type { Paper } from '../../bridge/paper-shapes'
import type { Actor } from '../../db/actor'
import type { OfficeFile } from '../../db/office-file'
import type { OfficeProfile } from '../../records/office'

/** A long act under way: it reports how far it is, and stops at the next row when the signal is aborted. */
export interface Job {
  progress(what: string, done: number, total: number): void
  readonly signal: AbortSignal
}

/** Documents that have been made and wait to be looked at, saved or printed; in memory only. */
export interface PaperTray {
  put(paper: Omit<Paper, 'id' | 'size'>, bytes: Uint8Array): Paper
  take(id: string): { paper: Paper; bytes: Uint8Array }
  drop(id: string): void
  clear(): void
}

/** What a call may use: the open file, who asks, the office's own particulars. */
export interface OfficeContext {
  readonly file: OfficeFile
  readonly actor: Actor
  readonly profile: OfficeProfile
  readonly papers: PaperTray
  /** The folder of the office's files, and the key that opens them; for accounts and backups. */
  readonly folder: string
  readonly key: Buffer
  /** Puts a backup in the place of the open file, and locks the office. */
  readonly restore: (file: string) => Promise<void>
  /** Takes a changed profile, or changed preferences, into the session. */
  readonly adopt: (profile: OfficeProfile) => OfficeState
  readonly keepPreferences: (preferences: Preferences) => void
}

/** Calls that need somebody signed in; their handlers get the context. */
export type SignedInCall = {
  [C in CallName]: Calls[C]['who'] extends 'anyone' ? never : Calls[C]['at'] extends 'office' ? C : never
}[CallName]

/** Handlers of some calls: `const recordCalls: Handlers<'record.list' | 'record.save'> = { … }`. */
export type Handlers<C extends SignedInCall> = {
  readonly [N in C]: (input: Parsed<N>, context: OfficeContext, job: Job) => Promise<Output<N>> | Output<N>
}
