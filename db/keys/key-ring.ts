import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { Said } from '../../records/kit/said'
import { diskTrouble } from './disk'
import { newRecoveryCode, readRecoveryCode } from './recovery-code'
import { hasKeyRing, readRing, writeRing, type KeyRing } from './ring-file'
import { openSlot, ringFormat, sealSlot, type Holder, type Slot } from './slot'
import { SlowDown } from './slow-down'

// A random 256-bit data key encrypts the office's file. Every password and the recovery sheet seal that same key in a slot of
// their own, so that a change of password rewrites this small file and never the database. Taking a slot away keeps its
// holder out of this folder; it does not reach copies of the ring that were made before.

/** A person in the unlock list: the id used by the database, and the name to choose by. */
interface RingPerson {
  readonly id: string
  readonly name: string
}

/**
 * Makes the key of a new office, with a slot for its first person and one for the recovery sheet.
 *
 * @returns the data key (32 bytes), and the recovery code, which is kept nowhere
 * @throws Said `invalid` when the folder already holds an office · `disk`
 */
export async function createKeyRing(start: {
  folder: string
  office: { id: string; name: string }
  person: RingPerson
  password: string
}): Promise<{ key: Buffer; recoveryCode: string }> {
  const { folder, office, person, password } = start
  if (hasKeyRing(folder)) throw new Said('invalid', '这个文件夹里已经有一个办公室，请换一个空文件夹。')
  const key = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  const slots = [
    await sealAndTry(office.id, { kind: 'password', person: { ...person } }, password, key),
    await sealAndTry(office.id, { kind: 'recovery' }, recoveryCode, key),
  ]
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw diskTrouble(error) ?? error
  }
  writeRing(folder, { format: ringFormat, office: { ...office }, keyCheck: checkOf(key, office.id), slots })
  return { key, recoveryCode }
}

/** The office's name and the people who have a password, in the order in which they were added; needs no password. */
export function readPeople(folder: string): { office: string; people: RingPerson[] } {
  const ring = readRing(folder)
  const people = ring.slots.flatMap((s) => (s.holder.kind === 'password' ? [{ ...s.holder.person }] : []))
  return { office: ring.office.name, people }
}

/**
 * The data key by a person's password.
 *
 * @throws Said `wrong-password` · `slow-down` { seconds } · `missing` nobody of that id · `unreadable` a damaged ring
 */
export async function unlock(folder: string, personId: string, password: string): Promise<Buffer> {
  const ring = readRing(folder)
  const own = ring.slots.find((s) => isOf(s, personId))
  if (!own) throw new Said('missing', '名单里没有这个人，请重新选择。')
  return await open(folder, ring, own, personId, password, '密码不对，请重试。')
}

/**
 * The data key by the code of the recovery sheet, typed in any case and spacing.
 *
 * @throws Said `invalid` { code } a slip of the pen (not counted as a failure) · `wrong-password` another sheet · `slow-down`
 */
export async function recover(folder: string, typed: string): Promise<Buffer> {
  const code = readRecoveryCode(typed)
  const ring = readRing(folder)
  const sheet = ring.slots.find((s) => s.holder.kind === 'recovery')
  if (!sheet) throw new Said('missing', '这个办公室没有恢复单，请用密码打开。')
  return await open(folder, ring, sheet, 'recovery', code, '这张恢复单打不开，它可能已经换过，请用最新的一张。')
}

/**
 * Gives a person a password. @param key the open office's data key
 *
 * @throws Said `invalid` when the person has one already · `disk`
 */
export async function addSlot(folder: string, key: Buffer, person: RingPerson, password: string): Promise<void> {
  const made = await sealAndTry(officeOf(folder, key), { kind: 'password', person: { ...person } }, password, key)
  change(folder, key, (slots) => {
    if (slots.some((s) => isOf(s, person.id))) throw new Said('invalid', `${person.name}已经有密码，请改用修改密码。`)
    return [...slots, made]
  })
}

/**
 * Replaces a person's password; the new slot has been opened with it before the old one goes. Whether the old password
 * was known is for the caller to ask (`unlock`).
 *
 * @throws Said `missing` when the person has none · `disk`
 */
export async function changePassword(folder: string, key: Buffer, personId: string, password: string): Promise<void> {
  const old = readRing(folder).slots.find((s) => isOf(s, personId))
  if (!old) throw new Said('missing', '这个人还没有密码，请先给他设一个。')
  const made = await sealAndTry(officeOf(folder, key), old.holder, password, key)
  change(folder, key, (slots) => slots.map((s) => (isOf(s, personId) ? made : s)))
  new SlowDown(folder).succeeded(personId)
}

/**
 * Takes a person's password away. The last one stays, or the office would hang on a sheet of paper.
 *
 * @throws Said `invalid` for the last person · `disk`
 */
export function removeSlot(folder: string, key: Buffer, personId: string): void {
  change(folder, key, (slots) => {
    const rest = slots.filter((s) => !isOf(s, personId))
    if (!rest.some((s) => s.holder.kind === 'password'))
      throw new Said('invalid', '这是最后一个能打开的人，请先给别人设好密码。')
    return rest
  })
}

/** Makes a new recovery sheet; from then on the old one opens nothing. @returns the new code, which is kept nowhere */
export async function renewRecovery(folder: string, key: Buffer): Promise<string> {
  const code = newRecoveryCode()
  const made = await sealAndTry(officeOf(folder, key), { kind: 'recovery' }, code, key)
  change(folder, key, (slots) => [...slots.filter((s) => s.holder.kind !== 'recovery'), made])
  new SlowDown(folder).succeeded('recovery')
  return code
}

/** Writes a new name of the office into the unlock screen. */
export function renameOffice(folder: string, key: Buffer, name: string): void {
  officeOf(folder, key)
  const ring = readRing(folder)
  if (ring.office.name !== name) writeRing(folder, { ...ring, office: { ...ring.office, name } })
}

async function open(folder: string, ring: KeyRing, s: Slot, door: string, secret: string, wrong: string) {
  const slowDown = new SlowDown(folder)
  slowDown.attempt(door)
  const key = await openSlot(ring.office.id, s, secret)
  if (!key || !belongs(key, ring)) throw new Said('wrong-password', wrong)
  slowDown.succeeded(door)
  return key
}

async function sealAndTry(office: string, who: Holder, secret: string, key: Buffer): Promise<Slot> {
  const made = await sealSlot(office, who, secret, key)
  const again = await openSlot(office, made, secret)
  const same = again !== undefined && timingSafeEqual(again, key)
  again?.fill(0)
  if (!same) throw new Error('A new key slot does not open with its own secret')
  return made
}

/** Reads, changes and writes the ring in one go: nothing else of this process comes between. */
function change(folder: string, key: Buffer, slots: (now: Slot[]) => Slot[]): void {
  officeOf(folder, key)
  const ring = readRing(folder)
  writeRing(folder, { ...ring, slots: slots(ring.slots) })
}

/** The office's id, once the key has been seen to be this office's: another key in a slot would lose the office. */
function officeOf(folder: string, key: Buffer): string {
  const ring = readRing(folder)
  if (!belongs(key, ring)) throw new Said('unreadable', '钥匙文件属于另一个办公室，请把本办公室的钥匙文件放回原处。')
  return ring.office.id
}

const isOf = (s: Slot, personId: string) => s.holder.kind === 'password' && s.holder.person.id === personId

const checkOf = (key: Buffer, office: string) =>
  createHmac('sha256', key).update(`jiefang-key-check ${office}`).digest('base64')

const belongs = (key: Buffer, ring: KeyRing) => checkOf(key, ring.office.id) === ring.keyCheck
