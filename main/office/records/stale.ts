import { readHistory } from '../../../db/history'
import { readRecord, titlesOf } from '../../../db/records'
import { Said } from '../../../records/kit/said'
import type { AnyRegister } from '../../../records/kit/register'
import type { OfficeContext } from '../context'
import { historyLines } from './sentences'
import { viewOf } from './views'

/** A stale write as the window is told of it: with what the record holds now, and who changed what since. */
export async function withBothVersions(
  context: OfficeContext,
  register: AnyRegister,
  error: Said,
  change: { id?: string; revision?: number },
): Promise<Said> {
  const now = await readRecord(context.file.read, register, change.id!)
  if (!now) return new Said('missing', `这条${register.label}已经不在了，请回到列表重新查找。`)
  const past = await readHistory(context.file.read, register, change.id!, { since: change.revision! })
  return new Said('stale', error.message, {
    now: viewOf(register, now),
    titles: await titlesOf(context.file.read, register, [now]),
    changes: await historyLines(context.file.read, register, past),
  })
}
