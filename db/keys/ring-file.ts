import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Said } from '../../records/kit/said'
import { diskTrouble, writeDurably } from './disk'
import { ringFormat, slot } from './slot'

/**
 * The key ring of an office: the file `office.keys` beside the database, JSON in UTF-8, readable without a password.
 * It holds the office's id and name, the names of the people for the unlock list, and the sealed data key once per slot.
 * keyCheck: base64 of HMAC-SHA256(data key, 'jiefang-key-check ' + office id), tells whether a key is this office's.
 */
const keyRing = z.strictObject({
  format: z.literal(ringFormat),
  office: z.strictObject({ id: z.uuid(), name: z.string().min(1) }),
  keyCheck: z.base64(),
  slots: z.array(slot).min(1),
})
export type KeyRing = z.infer<typeof keyRing>

export const ringName = 'office.keys'
const copyName = `${ringName}.bak`

/** Whether a folder holds an office's key ring (or the copy of one). */
export function hasKeyRing(folder: string): boolean {
  return existsSync(join(folder, ringName)) || existsSync(join(folder, copyName))
}

/**
 * Reads the key ring, or its copy where the ring is missing or damaged.
 *
 * @throws Said `missing` when there is neither · `unreadable` when neither can be read
 */
export function readRing(folder: string): KeyRing {
  const files = [ringName, copyName].map((name) => join(folder, name)).filter((file) => existsSync(file))
  if (!files.length) throw new Said('missing', '找不到钥匙文件 office.keys，请从备份文件夹把它放回原处。')
  for (const file of files) {
    const ring = parse(file)
    if (ring) return ring
  }
  throw new Said('unreadable', '钥匙文件 office.keys 已经损坏，请用备份文件夹里的同名文件替换它。')
}

function parse(file: string): KeyRing | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw diskTrouble(error) ?? error
  }
  try {
    return keyRing.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/**
 * Writes the ring: the standing one is kept as `office.keys.bak` until the new one has been read back, then the copy is
 * made a twin of the new one, because a password that was withdrawn must not open the copy either.
 *
 * @throws Said `disk` and leaves the standing ring in force
 */
export function writeRing(folder: string, ring: KeyRing): void {
  const file = join(folder, ringName)
  const copy = join(folder, copyName)
  const text = JSON.stringify(keyRing.parse(ring), null, 1)
  if (existsSync(file) && parse(file)) writeDurably(copy, readFileSync(file, 'utf8'))
  writeDurably(file, text)
  if (readFileSync(file, 'utf8') !== text) throw new Said('disk', '钥匙文件写下后读不回来，请检查磁盘，再试一次。')
  writeDurably(copy, text)
}
