import type { Actor } from '../../../db/actor'
import type { OfficeFile } from '../../../db/office-file'
import { readSetting, writeSetting } from '../../../db/settings'
import type { DefaultRecords } from './default-records'
import { checkLists } from './check-lists'
import { clauses } from './clauses'
import { phrases } from './phrases'
import { pledgeTextSamples } from './pledge-texts'

/** What every office begins with. */
const all: readonly DefaultRecords[] = [pledgeTextSamples, checkLists, phrases, clauses]

/** The ids of the kinds that went in; they never go in again, whatever became of the records. */
const setting = 'defaults'

/** Puts in what this office never got and this person may write, one act for each kind. */
export async function putInDefaults(file: OfficeFile, actor: Actor): Promise<void> {
  const had = (await readSetting<string[]>(file.read, setting)) ?? []
  const lacking = all.filter(({ id, register }) => !had.includes(id) && register.access.write.includes(actor.role))
  for (const { id, register, note, records } of lacking) {
    await file.act(actor, { kind: 'edit', note }, async (work) => {
      await work.write(
        register,
        records.map((set) => ({ set })),
      )
      had.push(id)
      await writeSetting(work.read, setting, had)
    })
  }
}
