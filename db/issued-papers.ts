import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor } from './actor'
import { newId } from './ids'
import type { OfficeFile } from './office-file'
import type { Read } from './records'
import type { IssuedPaperTable, Tables } from './tables'

/** An issued paper without its bytes. */
export type IssuedPaper = Omit<IssuedPaperTable, 'bytes' | 'person'> & { person: string }

/** What is handed in to be kept: whose paper it is, its number and file name, its bytes, and a digest of what it was filled with. */
export type ToIssue = Pick<IssuedPaperTable, 'register' | 'record' | 'form' | 'number' | 'name' | 'bytes' | 'printed'>

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** Keeps papers that were issued together, in one transaction. Nothing changes or removes them afterwards. */
export const putIssued = (file: OfficeFile, actor: Actor, papers: readonly ToIssue[]): Promise<void> =>
  file.keep((trx) => addIssued(trx, actor, papers))

/** The same inside a transaction: of an act that issues a paper by what it does. */
export async function addIssued(trx: Kysely<Tables>, actor: Actor, papers: readonly ToIssue[]): Promise<void> {
  const batch = newId()
  const at = new Date().toISOString()
  for (const paper of papers)
    await trx
      .insertInto('issuedPaper')
      .values({
        ...paper,
        id: newId(),
        size: paper.bytes.byteLength,
        sha256: sha256(paper.bytes),
        at,
        person: actor.id,
        batch,
      })
      .execute()
}

/** What was issued with these records, the oldest first; `person` is the name of who issued it. */
export async function listIssued(read: Read, register: string, records: readonly string[]): Promise<IssuedPaper[]> {
  return read
    .selectFrom('issuedPaper as paper')
    .innerJoin('person', 'person.id', 'paper.person')
    .select(['paper.id', 'paper.register', 'paper.record', 'paper.form', 'paper.number', 'paper.name', 'paper.size'])
    .select(['paper.sha256', 'paper.printed', 'paper.at', 'paper.batch', 'person.name as person'])
    .where('paper.register', '=', register)
    .where('paper.record', 'in', records)
    .orderBy('paper.at')
    .orderBy('paper.id')
    .execute()
}

/** One issued paper with its bytes, or undefined. */
export const readIssued = (read: Read, id: string): Promise<IssuedPaperTable | undefined> =>
  read.selectFrom('issuedPaper').selectAll().where('id', '=', id).executeTakeFirst()
