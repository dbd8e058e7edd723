import { z } from 'zod'
import { officeProfile } from '../records/office'
import { clerks, mayManagePeople, mayReveal, role, staff } from '../records/roles'
import { call } from './call'
import { columnTargets, type ImportCheck, type ImportRow, type ImportSheet, type RowVerdict } from './import-shapes'
import type {
  AccountLine,
  BackupCopy,
  BackupLine,
  OfficeState,
  Person,
  Preferences,
  RecoverySheet,
  Today,
} from './office-shapes'
import type { Paper, PaperOutcome } from './paper-shapes'
import {
  query,
  recordId,
  registerId,
  selection,
  sort,
  values,
  type HistoryLine,
  type LastAct,
  type ListPage,
  type RecordPage,
  type RecordView,
  type Titles,
  type Twin,
  type Undone,
  type Values,
} from './record-shapes'

const nothing = z.undefined()
const password = z.string().min(1).max(200)
const personName = z.string().trim().min(1, '请填写姓名').max(30, '姓名最多 30 个字')
const newPassword = z.string().min(8, '密码至少 8 个字').max(200)
const paperId = z.strictObject({ paper: z.uuid() })
const importId = z.uuid()
const bytes = z
  .custom<Uint8Array>((b) => b instanceof Uint8Array, '请重新选择文件')
  .refine((b) => b.byteLength <= 64 * 1024 * 1024, '文件超过 64 MB，请分成几个再导入')

/** Every call that a window may make: its name, what it takes, who may make it, what it gives. */
export const calls = {
  // the office and who is in it
  'office.state': call<OfficeState>()(nothing, 'anyone'),
  'office.create': call<RecoverySheet>()(
    z.strictObject({ profile: officeProfile, person: personName, password: newPassword }),
    'anyone',
  ),
  'office.saveProfile': call<OfficeState>()(officeProfile, mayManagePeople),
  'session.unlock': call<OfficeState>()(z.strictObject({ person: z.uuid(), password }), 'anyone'),
  'session.recover': call<OfficeState>()(
    z.strictObject({ code: z.string().max(80), person: z.uuid(), password: newPassword }),
    'anyone',
  ),
  'session.lock': call<null>()(nothing, 'anyone'),
  /** A key or the mouse has moved: the idle clock starts anew. */
  'session.touch': call<null>()(nothing, 'anyone'),
  'session.changePassword': call<null>()(z.strictObject({ old: password, password: newPassword }), staff),
  'session.setPreferences': call<Preferences>()(
    z.strictObject({
      textSize: z.enum(['small', 'middle', 'large']).optional(),
      lockAfter: z.int().min(1).max(240).optional(),
      columns: z.partialRecord(registerId, z.array(z.string().max(60)).max(60)).optional(),
      views: z
        .partialRecord(
          registerId,
          z.array(z.strictObject({ name: z.string().min(1).max(30), view: z.unknown() })).max(40),
        )
        .optional(),
    }),
    staff,
  ),
  'people.list': call<Person[]>()(nothing, staff),
  'people.add': call<Person>()(z.strictObject({ name: personName, role, password: newPassword }), mayManagePeople),
  'people.change': call<Person>()(
    z.strictObject({
      id: z.uuid(),
      role: role.optional(),
      active: z.boolean().optional(),
      password: newPassword.optional(),
    }),
    mayManagePeople,
  ),
  /** What was done to accounts and keys, the newest first, 50 at a time; `before` goes on behind the last line. */
  'people.events': call<AccountLine[]>()(z.strictObject({ before: z.int().optional() }), mayManagePeople),
  'recovery.renew': call<RecoverySheet>()(nothing, mayManagePeople),
  /** The recovery sheet is on paper and put away. */
  'recovery.kept': call<null>()(nothing, mayManagePeople),
  'backup.list': call<BackupLine[]>()(nothing, staff),
  /** Puts a backup in the place of the present file, which is kept aside; the office is locked afterwards. */
  'backup.restore': call<null>()(z.strictObject({ file: z.string().max(120) }), mayManagePeople),
  /** For a file that cannot be opened any more: the newest backup in its place, by somebody who has a password. */
  'session.restore': call<{ file: string; at: string }>()(z.strictObject({ person: z.uuid(), password }), 'anyone'),
  'backup.now': call<BackupLine>()(nothing, staff),
  'today.read': call<Today>()(nothing, staff),

  // records of any register
  'record.list': call<ListPage>()(
    z.strictObject({
      query,
      sort: z.array(sort).max(3).default([]),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    staff,
  ),
  'record.page': call<RecordPage>()(z.strictObject({ register: registerId, id: recordId }), staff),
  /** Candidates for a reference field, by words. */
  'record.choices': call<{ id: string; title: string; hint: string }[]>()(
    z.strictObject({ register: registerId, words: z.string().max(60) }),
    staff,
  ),
  'record.save': call<RecordView>()(
    z.strictObject({
      register: registerId,
      /** Without id and revision a new record is made. */
      id: recordId.optional(),
      revision: z.int().min(1).optional(),
      /** The fields that change, and only they. */
      set: values,
    }),
    staff,
  ),
  /** Records that look like the one being typed: a warning, never a refusal. */
  'record.twins': call<Twin[]>()(z.strictObject({ register: registerId, id: recordId.optional(), values }), staff),
  'record.archive': call<RecordView>()(
    z.strictObject({ register: registerId, id: recordId, revision: z.int(), reason: z.string().max(200).default('') }),
    staff,
  ),
  'record.restore': call<RecordView>()(
    z.strictObject({ register: registerId, id: recordId, revision: z.int() }),
    staff,
  ),
  'record.history': call<HistoryLine[]>()(
    z.strictObject({ register: registerId, id: recordId, before: z.int().optional() }),
    staff,
  ),
  /** A masked field in full; the look is written down. */
  'record.reveal': call<string>()(
    z.strictObject({ register: registerId, id: recordId, field: z.string().max(60) }),
    mayReveal,
  ),
  'bulk.preview': call<{ count: number; changes: number; sample: { title: string; says: string[] }[] }>()(
    z.strictObject({ register: registerId, selection, set: values }),
    staff,
  ),
  'bulk.edit': call<LastAct>()(z.strictObject({ register: registerId, selection, set: values }), staff),
  'act.last': call<LastAct | null>()(nothing, staff),
  'act.undo': call<Undone>()(z.strictObject({ batch: z.uuid() }), staff),
  'search.find': call<{ register: string; id: string; title: string; hint: string; archived: boolean }[]>()(
    z.strictObject({ words: z.string().max(60) }),
    staff,
  ),
  'draft.read': call<{ values: Values; revision: number | null; at: string; titles: Titles } | null>()(
    z.strictObject({ register: registerId, record: recordId.nullable() }),
    staff,
  ),
  'draft.keep': call<null>()(
    z.strictObject({ register: registerId, record: recordId.nullable(), revision: z.int().nullable(), values }),
    staff,
  ),
  'draft.drop': call<null>()(z.strictObject({ register: registerId, record: recordId.nullable() }), staff),

  // a table of somebody else's goes in
  'import.open': call<ImportSheet & { id: string }>()(
    z.strictObject({ register: registerId, name: z.string().min(1).max(255), bytes }),
    clerks,
  ),
  'import.choose': call<ImportSheet>()(
    z.strictObject({ id: importId, sheet: z.string().max(255), headingRow: z.int().min(1).optional() }),
    clerks,
  ),
  /** The dry run: judges every row and changes nothing. */
  'import.check': call<ImportCheck>()(z.strictObject({ id: importId, targets: columnTargets }), clerks),
  'import.rows': call<{ rows: ImportRow[]; total: number }>()(
    z.strictObject({
      id: importId,
      verdict: z.enum(['new', 'changed', 'same', 'refused', 'skipped'] satisfies RowVerdict[]).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    clerks,
  ),
  /** Writes what the last dry run found new or changed, as one act. */
  'import.run': call<LastAct>()(z.strictObject({ id: importId }), clerks),
  /** The refused rows as a copy of the workbook with the reasons beside them. */
  'import.refused': call<Paper>()(z.strictObject({ id: importId }), clerks),
  'import.close': call<null>()(z.strictObject({ id: importId }), clerks),

  // papers go out
  'paper.shopFiles': call<Paper>()(z.strictObject({ selection }), staff),
  'paper.shopLedger': call<Paper>()(z.strictObject({ selection, full: z.boolean().default(false) }), staff),
  'paper.sheet': call<Paper>()(
    z.strictObject({
      register: registerId,
      selection,
      sort: z.array(sort).max(3).default([]),
      columns: z.array(z.string().max(60)).min(1).max(60),
      full: z.boolean().default(false),
    }),
    staff,
  ),
  'paper.recovery': call<Paper>()(
    z.strictObject({ code: z.string().max(80), office: z.string().max(80), madeAt: z.iso.datetime() }),
    staff,
  ),
  'paper.bytes': call<Uint8Array>()(paperId, staff),
  'paper.drop': call<null>()(paperId, staff),
  // The shell knows of no session: it saves what the office still holds (nothing, once locked) and prints what the window shows.
  'paper.save': call<PaperOutcome>()(paperId, 'anyone', 'shell'),
  /** The page that the window shows (a paper laid out), as PDF through the save dialog. */
  'paper.savePdf': call<PaperOutcome>()(
    z.strictObject({ name: z.string().min(1).max(200), landscape: z.boolean() }),
    'anyone',
    'shell',
  ),
  'paper.print': call<PaperOutcome>()(z.strictObject({ landscape: z.boolean() }), 'anyone', 'shell'),
  /** Shows the file saved last in the system's own window of files. */
  'paper.showSaved': call<null>()(nothing, 'anyone', 'shell'),
  /** The folder of the backups as a person finds it, and the ways to carry them away. */
  'backup.place': call<string>()(nothing, 'anyone', 'shell'),
  'backup.openFolder': call<null>()(nothing, 'anyone', 'shell'),
  /** The newest checked backup and its key ring, into a new folder where the person chooses. */
  'backup.copyTo': call<BackupCopy>()(nothing, 'anyone', 'shell'),
  /** What was being typed is kept: a window that was to be closed may go. */
  'window.close': call<null>()(nothing, 'anyone', 'shell'),
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type Input<C extends CallName> = z.input<Calls[C]['input']>
export type Parsed<C extends CallName> = z.output<Calls[C]['input']>
export type Output<C extends CallName> = NonNullable<Calls[C]['out']> | Extract<Calls[C]['out'], null>

export const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)
export { type Titles }
