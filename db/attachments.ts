import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor } from './actor'
import { newId } from './ids'
import type { Read } from './records'
import type { AttachmentTable, Tables } from './tables'

/** Puts a file into the encrypted store. It is no change of a record: the save that names it is. */
export async function addAttachment(
  db: Kysely<Tables>,
  actor: Actor,
  { name, type, bytes }: Pick<AttachmentTable, 'name' | 'type' | 'bytes'>,
): Promise<Pick<AttachmentTable, 'id' | 'name' | 'size' | 'sha256'>> {
  const facts = {
    id: newId(),
    name,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const at = new Date().toISOString()
  await db
    .insertInto('attachment')
    .values({ ...facts, type, bytes: Buffer.from(bytes), at, person: actor.id })
    .execute()
  return facts
}

/** A file with its bytes, or undefined. Who asks has made sure that a record which the person may read carries it. */
export async function readAttachment(
  db: Read,
  id: string,
): Promise<Pick<AttachmentTable, 'name' | 'type' | 'bytes' | 'sha256'> | undefined> {
  return db.selectFrom('attachment').select(['name', 'type', 'bytes', 'sha256']).where('id', '=', id).executeTakeFirst()
}
