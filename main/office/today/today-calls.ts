import { sql } from 'kysely'
import type { Today } from '../../../bridge/office-shapes'
import { readDrafts } from '../../../db/drafts'
import { readActs } from '../../../db/history'
import { titlesIn, type Read } from '../../../db/records'
import { readSetting } from '../../../db/settings'
import { listBackups } from '../../../db/backup'
import { dayOf } from '../../../records/kit/dates'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import { registerOf, registers, type RegisterId } from '../../../records/registers'
import { idleStates, shop, shopStates } from '../../../records/shops/shop'
import type { Handlers, OfficeContext } from '../context'
import { failure } from '../failure'
import { readInspection } from '../inspection'
import { undoable } from '../records/act-calls'
import { readBadges } from './badges'
import { readDue } from './due'

async function counts(read: Read): Promise<Today['counts']> {
  const lines: Today['counts'] = []
  for (const register of Object.values<AnyRegister>(registers)) {
    if (register.parent !== undefined) continue
    const { n } = await read
      .selectFrom(register.id as RegisterId)
      .select(sql<number>`count(*)`.as('n'))
      .where('archivedAt', 'is', null)
      .executeTakeFirstOrThrow()
    lines.push({ register: register.id, label: register.label, unit: register.unit, count: n })
  }
  return lines
}

async function shopsByState(read: Read): Promise<Today['shopStates']> {
  const rows = await read
    .selectFrom('shop')
    .select(['status', sql<number>`count(*)`.as('n')])
    .where('archivedAt', 'is', null)
    .groupBy('status')
    .execute()
  const of = new Map(rows.map((r) => [(r as unknown as { status: string }).status, r.n]))
  return shopStates.map(({ code, label }) => ({ code, label, count: of.get(code) ?? 0 }))
}

/** How many shops lack each wanted fact; one pass over the table. */
async function wantedFacts(read: Read): Promise<Today['wanted']> {
  const keys: readonly string[] = shop.wanted ?? []
  const row = (await read
    .selectFrom('shop')
    .select(keys.map((key) => sql<number>`sum(${sql.ref(key)} is null)`.as(key)))
    .where('archivedAt', 'is', null)
    .where('status', 'not in', idleStates)
    .executeTakeFirst()) as Record<string, number | null> | undefined
  return keys
    .map((key) => ({ field: key, label: fieldOf(shop, key).label, count: row?.[key] ?? 0 }))
    .filter((line) => line.count > 0)
}

async function drafts({ file, actor }: OfficeContext): Promise<Today['drafts']> {
  const lines: Today['drafts'] = []
  for (const d of await readDrafts(file.read, actor.id)) {
    const register = registerOf(d.register as RegisterId)
    const title = d.record ? (await titlesIn(file.read, register, [d.record])).get(d.record) : undefined
    lines.push({ register: d.register, record: d.record, title: title ?? `新的${register.label}`, at: d.at })
  }
  return lines
}

/** The newest backup, or why none can be read: 今日 opens all the same. */
function newestBackup(folder: string): Pick<Today, 'backup' | 'backupTrouble'> {
  try {
    return { backup: listBackups(folder)[0] ?? null, backupTrouble: null }
  } catch (error) {
    return { backup: null, backupTrouble: failure(error).sentence }
  }
}

export const todayCalls: Handlers<'today.read' | 'today.badges' | 'backup.list' | 'backup.now' | 'backup.restore'> = {
  async 'today.read'(_input, context) {
    const { file, folder, actor } = context
    const acts = await readActs(file.read, 8)
    return {
      counts: await counts(file.read),
      shopStates: await shopsByState(file.read),
      due: await readDue(file.read, actor.role, dayOf(new Date())),
      wanted: await wantedFacts(file.read),
      drafts: await drafts(context),
      lastActs: acts.map((a) => ({
        batch: a.batch,
        sentence: a.note,
        at: a.at,
        person: a.person,
        undoable: undoable(a) && actor.role !== 'reader',
      })),
      ...newestBackup(folder),
      inspection: await readInspection(file.read),
      // Offices made before this was asked have theirs put away long ago.
      recoveryKept: (await readSetting<boolean>(file.read, 'recoveryKept')) ?? true,
      savedAt: acts[0]?.at ?? null,
    }
  },
  'today.badges': (_input, { file, actor }) => readBadges(file.read, actor.role, dayOf(new Date())),
  'backup.list': (_input, { folder }) => listBackups(folder),
  'backup.now': (_input, { file }) => file.backup('手动'),
  async 'backup.restore'({ file }, { restore }) {
    await restore(file)
    return null
  },
}
