import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { readSetting } from './settings'
import type { ChangeTable, Tables } from './tables'

/** The setting in which every act leaves the end of this device's chain. */
export const chainEnd = 'chainEnd'
export const beforeTheFirst = '0'.repeat(64)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const saltBytes = 16
let salts = Buffer.alloc(0)

/** 16 random bytes, base64; drawn from the system by the page, because an import wants thousands. */
export function newSalt(): string {
  if (salts.length < saltBytes) salts = randomBytes(saltBytes * 256)
  const salt = salts.subarray(0, saltBytes).toString('base64')
  salts = salts.subarray(saltBytes)
  return salt
}

/**
 * The salted hash of the changed values and of the reason given: the chain holds this, so that both can be erased and the
 * chain still verifies.
 */
export const digestOf = (salt: string, fields: string, reason: string | null): string =>
  sha256(`${salt}\n${fields}\n${reason ?? ''}`)

type Link = Omit<ChangeTable, 'seq' | 'fields' | 'salt' | 'reason' | 'hash'>

/** The hash of one change, over the hash before it. */
export function linkHash(c: Link): string {
  return sha256(
    [
      c.previous,
      c.device,
      c.deviceSeq,
      c.stamp,
      c.person,
      c.register,
      c.record,
      c.kind,
      c.revision,
      c.batch,
      c.digest,
    ].join('\n'),
  )
}

export interface ChainFault {
  device: string
  deviceSeq: number
  what: 'gap' | 'broken' | 'changed' | 'cut'
}

/** Values, reason and salt are those hashed, or all of them have been erased. */
const valuesAgree = (c: Pick<ChangeTable, 'fields' | 'salt' | 'reason' | 'digest'>): boolean =>
  c.salt === null || c.fields === null
    ? c.salt === null && c.fields === null && c.reason === null
    : digestOf(c.salt, c.fields, c.reason) === c.digest

/**
 * Walks each device's chain from its first change.
 * @returns the first fault of each device: a missing change, a hash that does not follow, values that are not those hashed,
 * or an end that is not where this device left it.
 */
export async function verifyChain(read: ReadonlyKysely<Tables> | Kysely<Tables>): Promise<ChainFault[]> {
  const faults = new Map<string, ChainFault>()
  const heads = new Map<string, { seq: number; hash: string }>()
  const pageSize = 5000
  for (let after = 0; ;) {
    const page = await read
      .selectFrom('change')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(pageSize)
      .execute()
    for (const c of page) {
      after = c.seq
      if (faults.has(c.device)) continue
      const head = heads.get(c.device) ?? { seq: 0, hash: beforeTheFirst }
      const fault = (what: ChainFault['what']) =>
        faults.set(c.device, { device: c.device, deviceSeq: c.deviceSeq, what })
      if (c.deviceSeq !== head.seq + 1) fault('gap')
      else if (c.previous !== head.hash || linkHash(c) !== c.hash) fault('broken')
      else if (!valuesAgree(c)) fault('changed')
      heads.set(c.device, { seq: c.deviceSeq, hash: c.hash })
    }
    if (page.length < pageSize) break
  }
  const end = await readSetting<{ device: string; deviceSeq: number; hash: string }>(read, chainEnd)
  if (end && heads.get(end.device)?.hash !== end.hash && !faults.has(end.device)) {
    faults.set(end.device, { device: end.device, deviceSeq: end.deviceSeq, what: 'cut' })
  }
  return [...faults.values()]
}
