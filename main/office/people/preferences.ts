import { z } from 'zod'
import type { Preferences } from '../../../bridge/office-shapes'
import type { Read } from '../../../db/records'
import type { Handlers } from '../context'

const stored = z.object({
  textSize: z.enum(['small', 'middle', 'large']).catch('small'),
  lockAfter: z.int().min(1).max(240).catch(10),
  columns: z.record(z.string(), z.array(z.string())).catch({}),
  views: z.record(z.string(), z.array(z.object({ name: z.string(), view: z.unknown() }))).catch({}),
})

/** What a person has set for the own screen; defaults where nothing is, or where it cannot be read. */
export async function readPreferences(read: Read, person: string): Promise<Preferences> {
  const row = await read.selectFrom('preference').select('value').where('person', '=', person).executeTakeFirst()
  return stored.parse(row ? JSON.parse(row.value) : {})
}

export const preferenceCalls: Handlers<'session.setPreferences'> = {
  async 'session.setPreferences'(set, { file, actor, keepPreferences }) {
    const before = await readPreferences(file.read, actor.id)
    const given = Object.fromEntries(Object.entries(set).filter(([, v]) => v !== undefined))
    const after: Preferences = {
      ...before,
      ...given,
      columns: { ...before.columns, ...set.columns },
      views: { ...before.views, ...set.views },
    }
    const value = JSON.stringify(after)
    await file.keep(async (trx) => {
      await trx
        .insertInto('preference')
        .values({ person: actor.id, value })
        .onConflict((c) => c.column('person').doUpdateSet({ value }))
        .execute()
    })
    keepPreferences(after)
    return after
  },
}
