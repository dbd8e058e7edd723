import type { Generated } from 'kysely'
import type { RegisterId } from '../records/registers'

export type Column = string | number | null

/**
 * The row of a register: the columns below, one column for each declared field (named as the field), and for each
 * sortable text a `<field>Sort` column that orders by pinyin and by number. Values are in their stored form.
 */
export type RegisterRow = {
  /** This file's own row number; other PCs have others. */
  local: number
  id: string
  revision: number
  createdAt: string
  updatedAt: string
  archivedAt: string | null
  /** Folded words of the searched fields, one field a line. */
  searchText: string
  [field: string]: Column
}

/** One act: a save, a bulk edit, an import, an undo. */
export interface BatchTable {
  id: string
  kind: string
  /** What it did, in words, for the list of acts. */
  note: string
  person: string
  at: string
  /** How many records it changed. */
  count: number
  /** The batch that this one undid. */
  undoes: string | null
}

/** One save of one record. Append-only; `fields`, `salt` and `reason` alone may be emptied, by an erasure. */
export interface ChangeTable {
  seq: Generated<number>
  device: string
  /** 1, 2, 3 … within the device. */
  deviceSeq: number
  /** Hybrid logical clock. */
  stamp: string
  person: string
  register: string
  record: string
  kind: ChangeKind
  /** The record's revision after it. */
  revision: number
  batch: string
  reason: string | null
  /** JSON: field → [old, new] in stored form. */
  fields: string | null
  salt: string | null
  /** SHA-256 of salt and fields, hex. */
  digest: string
  /** `hash` of the device's previous change; 64 zeros before the first. */
  previous: string
  /** SHA-256 over everything above but `seq`, `fields`, `salt`, `reason`. */
  hash: string
}
export type ChangeKind = 'create' | 'update' | 'archive' | 'restore' | 'withdraw' | 'erase'

/** A look at personal data in full, or its way out of the program. Append-only. */
export interface DisclosureTable {
  seq: Generated<number>
  at: string
  person: string
  what: 'reveal' | 'print' | 'export'
  register: string
  /** JSON list of record ids, and of field keys. */
  records: string
  fields: string
  purpose: string
}

/** Something done to an account, to the office itself or to its forms, by whom. Append-only; `subject` is a person's id or empty. */
export interface AccountEventTable {
  seq: Generated<number>
  at: string
  person: string
  what: 'add' | 'change' | 'password' | 'recovery' | 'profile' | 'restore' | 'template' | 'mediator'
  subject: string
  detail: string
}

export interface PersonTable {
  id: string
  name: string
  role: string
  active: number
  createdAt: string
  /** Who this is on the roster of mediators: caucus notes are read by it. */
  mediator: string | null
}

/** What somebody has typed and not saved yet. `record` is empty for a new one. */
export interface DraftTable {
  person: string
  register: string
  record: string
  revision: number | null
  values: string
  at: string
}

/** Facts about this file: office profile, device, … as JSON. */
export interface SettingTable {
  key: string
  value: string
}

export interface PreferenceTable {
  person: string
  value: string
}

/** The last number given out of a series in a year. */
export interface NumberSeriesTable {
  series: string
  year: number
  last: number
}

/** A file kept with records; who is allowed to see it follows from the record that names it. */
export interface AttachmentTable {
  id: string
  name: string
  /** Media type, as its first bytes say. */
  type: string
  size: number
  sha256: string
  bytes: Uint8Array
  at: string
  person: string
}

/** A paper as it was issued, with the record that it is about. Never changed afterwards. */
export interface IssuedPaperTable {
  id: string
  register: string
  record: string
  /** The form's id. */
  form: string
  number: string | null
  name: string
  size: number
  sha256: string
  bytes: Uint8Array
  /** SHA-256 of what it was filled with: tells whether the record still says the same. */
  printed: string
  at: string
  person: string
  /** Papers issued together share it. */
  batch: string
}

/** An office's own file in the place of a built-in form. */
export interface FormTemplateTable {
  form: string
  name: string
  size: number
  sha256: string
  bytes: Uint8Array
  at: string
  person: string
}

export type Tables = Record<RegisterId, RegisterRow> & {
  batch: BatchTable
  change: ChangeTable
  disclosure: DisclosureTable
  person: PersonTable
  accountEvent: AccountEventTable
  draft: DraftTable
  setting: SettingTable
  preference: PreferenceTable
  numberSeries: NumberSeriesTable
  attachment: AttachmentTable
  issuedPaper: IssuedPaperTable
  formTemplate: FormTemplateTable
}
