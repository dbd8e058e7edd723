import type { Kysely } from 'kysely'
import type { Actor } from './actor'
import { sha256 } from './issued-papers'
import type { Read } from './records'
import type { FormTemplateTable, Tables } from './tables'

/** A template without its bytes; `by` is the name of who put it there. */
export type FormTemplateFacts = Pick<FormTemplateTable, 'form' | 'name' | 'size' | 'at'> & { by: string }

/** The templates that are in use, one for a form at most. */
export const listFormTemplates = (read: Read): Promise<FormTemplateFacts[]> =>
  read
    .selectFrom('formTemplate as template')
    .innerJoin('person', 'person.id', 'template.person')
    .select(['template.form', 'template.name', 'template.size', 'template.at', 'person.name as by'])
    .execute()

/** The template of a form with its bytes, or undefined where the built-in form is in use. */
export const readFormTemplate = (read: Read, form: string): Promise<FormTemplateTable | undefined> =>
  read.selectFrom('formTemplate').selectAll().where('form', '=', form).executeTakeFirst()

/** Puts a template in the place of a form, and of the template before. */
export async function putFormTemplate(
  db: Kysely<Tables>,
  actor: Actor,
  { form, name, bytes }: Pick<FormTemplateTable, 'form' | 'name' | 'bytes'>,
): Promise<void> {
  const facts = { name, size: bytes.byteLength, sha256: sha256(bytes), bytes: Buffer.from(bytes) }
  const row = { ...facts, at: new Date().toISOString(), person: actor.id }
  await db
    .insertInto('formTemplate')
    .values({ form, ...row })
    .onConflict((at) => at.column('form').doUpdateSet(row))
    .execute()
}

/** Takes the template of a form away, so that the built-in form is in use again. @returns whether there was one */
export async function dropFormTemplate(db: Kysely<Tables>, form: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('formTemplate').where('form', '=', form).executeTakeFirst()
  return numDeletedRows > 0n
}
