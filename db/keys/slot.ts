import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { derive, kdf, newKdf } from './kdf'

/** Whom a slot lets in: a person by password, or whoever holds the recovery sheet. */
const holder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), person: z.strictObject({ id: z.uuid(), name: z.string().min(1) }) }),
  z.strictObject({ kind: z.literal('recovery') }),
])
export type Holder = z.infer<typeof holder>

/**
 * The data key of the office, sealed for one holder: AES-256-GCM under the argon2id key of the secret.
 * nonce: 12 bytes, sealed: 32 bytes of ciphertext and 16 of tag, both base64; madeAt: UTC ISO moment.
 */
export const slot = z.strictObject({
  id: z.uuid(),
  holder,
  kdf,
  nonce: z.base64(),
  sealed: z.base64(),
  madeAt: z.iso.datetime(),
})
export type Slot = z.infer<typeof slot>

export const ringFormat = 'jiefang-keys-1'
const tagLength = 16

/**
 * What a slot is bound to: moved to another office or person, or given other parameters, it does not open.
 * The UTF-8 JSON text of [format, office id, slot id, kind, person id or '', kdf name, memory, passes, lanes, salt].
 * A name is not part of it: people change their names, and the list of names opens nothing.
 */
function binding(office: string, s: Pick<Slot, 'id' | 'holder' | 'kdf'>): Buffer {
  const person = s.holder.kind === 'password' ? s.holder.person.id : ''
  const { name, memory, passes, lanes, salt } = s.kdf
  return Buffer.from(
    JSON.stringify([ringFormat, office, s.id, s.holder.kind, person, name, memory, passes, lanes, salt]),
  )
}

/** Seals the data key for a holder. About a second: the derivation is slow on purpose. */
export async function sealSlot(office: string, who: Holder, secret: string, key: Buffer): Promise<Slot> {
  const open = { id: randomUUID(), holder: who, kdf: newKdf() }
  const nonce = randomBytes(12)
  const wrapping = await derive(secret, open.kdf)
  try {
    const cipher = createCipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: tagLength })
    cipher.setAAD(binding(office, open))
    const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
    return {
      ...open,
      nonce: nonce.toString('base64'),
      sealed: sealed.toString('base64'),
      madeAt: new Date().toISOString(),
    }
  } finally {
    wrapping.fill(0)
  }
}

/**
 * The data key out of a slot; undefined when the secret is another one or the slot was tampered with, which look alike.
 *
 * @throws Said `unreadable` when the slot's parameters are out of bounds
 */
export async function openSlot(office: string, s: Slot, secret: string): Promise<Buffer | undefined> {
  const wrapping = await derive(secret, s.kdf)
  try {
    const sealed = Buffer.from(s.sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(s.nonce, 'base64'), {
      authTagLength: tagLength,
    })
    decipher.setAAD(binding(office, s))
    decipher.setAuthTag(sealed.subarray(-tagLength))
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()])
  } catch {
    return undefined // nothing of the failure is worth a log: it would only describe the secret
  } finally {
    wrapping.fill(0)
  }
}
