import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Preferences } from '../../bridge/office-shapes'
import type { Actor } from '../../db/actor'
import { databaseName } from '../../db/cipher'
import { newId } from '../../db/ids'
import { moveInto } from '../../db/keys/disk'
import { changePassword, createKeyRing, recover, unlock } from '../../db/keys/key-ring'
import { OfficeFile } from '../../db/office-file'
import { addPerson, readPeople } from '../../db/people'
import { readSetting, writeSetting } from '../../db/settings'
import { Said } from '../../records/kit/said'
import { officeName, type OfficeProfile } from '../../records/office'
import { putInDefaults } from './defaults/put-in'
import { failure } from './failure'
import { readPreferences } from './people/preferences'

/** An open office with a person signed in. The key is in memory for as long as this is. */
export interface Session {
  readonly file: OfficeFile
  readonly key: Buffer
  readonly actor: Actor
  profile: OfficeProfile
  preferences: Preferences
}

/**
 * Makes a new office with its first account, a director. It is made beside its place and moved there whole: a power cut
 * leaves either no office or a complete one.
 */
export async function createOffice(
  folder: string,
  start: { profile: OfficeProfile; person: string; password: string },
): Promise<{ session: Session; recoveryCode: string }> {
  if (existsSync(folder)) throw new Said('denied', '这台电脑上已经有一个办公室，请直接登录。')
  const making = `${folder}.new`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const person = { id: newId(), name: start.person }
  const { key, recoveryCode } = await createKeyRing({
    folder: making,
    office: { id: newId(), name: officeName(start.profile) },
    person,
    password: start.password,
  })
  const file = await OfficeFile.open(join(making, databaseName), key, { create: true })
  await file.keep(async (trx) => {
    await addPerson(trx, { ...person, role: 'director', active: true })
    await writeSetting(trx, 'profile', start.profile)
    await writeSetting(trx, 'recoveryKept', false)
  })
  await file.close()
  moveInto(making, folder)
  return { session: await openSession(folder, key, person.id), recoveryCode }
}

/** Opens the office with a person's password. @throws Said `wrong-password`, `slow-down`, `unreadable`, `disk`. */
export async function signIn(folder: string, personId: string, password: string): Promise<Session> {
  return openSession(folder, await unlock(folder, personId, password), personId)
}

/** Opens the office with the recovery sheet, and gives that person a new password. */
export async function signInByRecovery(
  folder: string,
  code: string,
  personId: string,
  password: string,
): Promise<Session> {
  const key = await recover(folder, code)
  const session = await openSession(folder, key, personId)
  try {
    await changePassword(folder, key, personId, password)
    return session
  } catch (error) {
    await closeSession(session)
    throw error
  }
}

async function openSession(folder: string, key: Buffer, personId: string): Promise<Session> {
  const file = await OfficeFile.open(join(folder, databaseName), key)
  try {
    const person = (await readPeople(file.read)).find((p) => p.id === personId)
    const profile = await readSetting<OfficeProfile>(file.read, 'profile')
    if (!person?.active || !profile) throw new Said('denied', '这个账号已经停用，请找主任。')
    const actor = { id: person.id, name: person.name, role: person.role }
    await putInDefaults(file, actor).catch(failure) // logged; a full disk must not keep anybody from reading
    return {
      file,
      key,
      actor,
      profile,
      preferences: await readPreferences(file.read, person.id),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Closes the file and forgets the key. */
export async function closeSession(session: Session, forgetKey = true): Promise<void> {
  await session.file.close()
  if (forgetKey) session.key.fill(0)
}
