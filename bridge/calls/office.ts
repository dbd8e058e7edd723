import { z } from 'zod'
import { officeProfile } from '../../records/office'
import { mayManagePeople, role, staff } from '../../records/roles'
import { call } from '../call'
import type {
  AccountLine,
  BackupCopy,
  BackupLine,
  Badges,
  OfficeState,
  Person,
  Preferences,
  RecoverySheet,
  Today,
} from '../office-shapes'
import { registerId } from '../record-shapes'
import { nothing } from './inputs'

const password = z.string().min(1).max(200)
const personName = z.string().trim().min(1, '请填写姓名').max(30, '姓名最多 30 个字')
const newPassword = z.string().min(8, '密码至少 8 个字').max(200)

/** The office, who is in it, and its backups. */
export const officeCalls = {
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
  'today.badges': call<Badges>()(nothing, staff),
  /** The folder of the backups as a person finds it, and the ways to carry them away. */
  'backup.place': call<string>()(nothing, 'anyone', 'shell'),
  'backup.openFolder': call<null>()(nothing, 'anyone', 'shell'),
  /** The newest checked backup and its key ring, into a new folder where the person chooses. */
  'backup.copyTo': call<BackupCopy>()(nothing, 'anyone', 'shell'),
  /** What was being typed is kept: a window that was to be closed may go. */
  'window.close': call<null>()(nothing, 'anyone', 'shell'),
} as const
