import type { Actor } from './actor'
import type { OfficeFile } from './office-file'
import type { DisclosureTable } from './tables'

export interface Disclosure {
  what: DisclosureTable['what']
  register: string
  records: string[]
  fields: string[]
  purpose: string
}

/** Writes down that personal data was seen in full or left the program (个人信息保护法 第五十一条, 第五十四条). */
export async function disclose(file: OfficeFile, actor: Actor, d: Disclosure): Promise<void> {
  await file.keep(async (trx) => {
    await trx
      .insertInto('disclosure')
      .values({
        at: new Date().toISOString(),
        person: actor.id,
        what: d.what,
        register: d.register,
        records: JSON.stringify(d.records),
        fields: JSON.stringify(d.fields),
        purpose: d.purpose,
      })
      .execute()
  })
}
