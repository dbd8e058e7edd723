import type { ExpiryLine } from './calls/expiry'
import type { OfficeProfile } from '../records/office'
import type { Role } from '../records/roles'

export interface Person {
  id: string
  name: string
  role: Role
  active: boolean
}

/** Where the program stands: no office yet, locked, or open with a person signed in. */
export type OfficeState =
  | { stage: 'new'; version: string }
  | { stage: 'locked'; version: string; office: string; people: { id: string; name: string }[] }
  | { stage: 'open'; version: string; office: string; profile: OfficeProfile; person: Person; preferences: Preferences }

/** What a person has set for the own screen; kept in the encrypted file. */
export interface Preferences {
  textSize: 'small' | 'middle' | 'large'
  /** Minutes without a key or a mouse move until the program locks itself. */
  lockAfter: number
  /** Chosen list columns by register. */
  columns: Record<string, string[]>
  /** Saved views by register: a name for a query and an order. */
  views: Record<string, { name: string; view: unknown }[]>
}

/** The code that opens the office when every password is forgotten. Shown and printed once, never stored. */
export interface RecoverySheet {
  code: string
  office: string
  madeAt: string
}

export interface BackupLine {
  file: string
  at: string
  size: number
  /** Opened with the key, checked page by page, records counted. */
  verified: boolean
  why: string
}

/** What became of carrying a backup away: the whole path of the new folder. */
export type BackupCopy = { done: true; folder: string } | { done: false }

export interface Today {
  /** Living records by register. */
  counts: { register: string; label: string; unit: string; count: number }[]
  shopStates: { code: string; label: string; count: number }[]
  /** What should be seen to: overdue hazards first, then what ends and recurring work, the longest overdue first. */
  due: {
    /** How many in all; the lines are the most urgent of them. */
    late: number
    soon: number
    lines: Pick<ExpiryLine, 'register' | 'id' | 'title' | 'detail' | 'days'>[]
  }
  /** Shops that are not vacant and lack wanted facts, by field. */
  wanted: { field: string; label: string; count: number }[]
  drafts: { register: string; record: string | null; title: string; at: string }[]
  lastActs: { batch: string; sentence: string; at: string; person: string; undoable: boolean }[]
  backup: BackupLine | null
  /** Why the backups cannot be read, in a sentence, or null. */
  backupTrouble: string | null
  /** When the change log was last walked through, and how many breaks were found. */
  inspection: { at: string; faults: number } | null
  /** Whether somebody has said that the recovery sheet is on paper. */
  recoveryKept: boolean
  savedAt: string | null
}

/** What waits, beside the lines of the menu. */
export interface Badges {
  /** Everything that is late. */
  late: number
  /** Hazards whose deadline has passed, and all that wait to be told or mended. */
  hazardsLate: number
  hazardsOpen: number
  /** Shops that failed a check of the last 30 days and were not checked with the same list since. */
  failedChecks: number
  /** Cases whose time to mediate has passed, and all that wait to be accepted or mediated. */
  casesLate: number
  casesOpen: number
}

/** What was done to accounts and keys: who, when, what. */
export interface AccountLine {
  seq: number
  at: string
  person: string
  sentence: string
}
