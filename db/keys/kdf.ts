import { randomBytes } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { z } from 'zod'
import { Said } from '../../records/kit/said'

/** How a password becomes a wrapping key; kept in the slot. memory in KiB, salt in base64 (16 bytes). */
export const kdf = z.strictObject({
  name: z.literal('argon2id'),
  memory: z.int().positive(),
  passes: z.int().positive(),
  lanes: z.int().positive(),
  salt: z.base64(),
})
export type Kdf = z.infer<typeof kdf>

const least = { memory: 64 * 1024, passes: 3 } // RFC 9106, second recommended option, on one lane
const most = { memory: 1024 * 1024, passes: 32, lanes: 16 } // a doctored file must not hang the program
const leastSalt = 16

/** The parameters of a new slot: argon2id, 64 MiB, 3 passes, 1 lane, a fresh salt. */
export function newKdf(): Kdf {
  return { name: 'argon2id', ...least, lanes: 1, salt: randomBytes(leastSalt).toString('base64') }
}

/**
 * The 32-byte wrapping key of a secret (a password or a recovery code), normalised by NFKC so that full-width letters
 * typed by an input method count as ordinary ones. The caller zeroes it after use.
 *
 * @throws Said `unreadable` when the parameters are weaker than argon2id, 64 MiB, 3 passes, or absurdly heavy
 */
export async function derive(secret: string, by: Kdf): Promise<Buffer> {
  const salt = Buffer.from(by.salt, 'base64')
  if (by.memory < least.memory || by.passes < least.passes || salt.length < leastSalt)
    throw new Said('unreadable', '钥匙文件的保护强度不够，可能被人改过，请用备份里的钥匙文件替换它。')
  if (by.memory > most.memory || by.passes > most.passes || by.lanes > most.lanes)
    throw new Said('unreadable', '钥匙文件的参数不合理，可能已经损坏，请用备份里的钥匙文件替换它。')
  const password = Buffer.from(secret.normalize('NFKC'), 'utf8')
  try {
    const bytes = await argon2id({
      password,
      salt,
      memorySize: by.memory,
      iterations: by.passes,
      parallelism: by.lanes,
      hashLength: 32,
      outputType: 'binary',
    })
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  } finally {
    password.fill(0)
  }
}
