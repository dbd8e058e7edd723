import type { ParsedCheck } from '../../../bridge/check-shapes'
import { draftOfRounds, heldRounds } from '../../../bridge/round-draft'
import { keepDraft, readDraft } from '../../../db/drafts'
import { readRecord, readRecords } from '../../../db/records'
import type { StoredRecord } from '../../../db/stored'
import type { Work } from '../../../db/work'
import { checkList, itemsOf } from '../../../records/checks/check-list'
import { hazard } from '../../../records/checks/hazard'
import { inspection } from '../../../records/checks/inspection'
import type { RecordOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import type { Role } from '../../../records/roles'
import { shop } from '../../../records/shops/shop'
import { doAct } from '../records/workflow'

/** Checks that were made with one list on one day by the same people. */
export interface ChecksMade {
  list: string
  on: string
  inspectors: string | null
  checks: readonly ParsedCheck[]
}

/**
 * Writes checks, and the hazards that were found in them, inside a unit of work.
 * @returns the checks as they now are, in their order.
 * @throws Said `missing`, `denied` (an archived shop or list), `invalid` (an item that is not on the list), `stale`.
 */
export async function writeChecks(work: Work, role: Role, made: ChecksMade): Promise<StoredRecord[]> {
  await mustBeOpen(work, made.checks)
  await mustBeOnTheList(work, made)
  const { list, on, inspectors } = made
  const written = await work.write(
    inspection,
    made.checks.map(({ shop: of, corrects, results, note, photos }) => {
      const set = { list, on, inspectors, results, note, photos }
      return corrects ? { ...corrects, set } : { set: { ...set, shop: of } }
    }),
  )
  const found = made.checks.flatMap(({ shop: of, hazards }, n) =>
    hazards.map((h) => ({ ...h, shop: of, inspection: written[n]!.id })),
  )
  const hazards = await work.write(
    hazard,
    found.map(({ shop: of, inspection: from, place, what, demand, deadline }) => ({
      set: { shop: of, inspection: from, place, what, demand, deadline, foundOn: on, foundBy: inspectors },
    })),
  )
  for (const [n, { id, revision }] of hazards.entries())
    if (found[n]!.solvedAtOnce)
      await doAct(work, hazard, role, { id, revision, act: 'solveAtOnce', set: { solvedOn: on }, reason: '' })
  return written
}

async function mustBeOpen(work: Work, checks: ChecksMade['checks']): Promise<void> {
  const ids = checks.map((c) => c.shop)
  if (new Set(ids).size < ids.length) throw new Said('invalid', '同一家店在这一轮里出现了两次，请只留一次。')
  const shops = await readRecords(work.read, shop, ids)
  if (shops.length < ids.length) throw new Said('missing', '有一家店已经不在了，请重新打开这一轮检查。')
  const archived = shops.find((s) => s.archivedAt !== null)
  if (archived)
    throw new Said('denied', `「${shop.title(archived.values as never)}」已经归档，不能检查，请先恢复它的档案。`)
}

async function mustBeOnTheList(work: Work, { list, checks }: ChecksMade): Promise<void> {
  const record = await readRecord(work.read, checkList, list)
  if (!record) throw new Said('missing', '这张检查表已经不在了，请另选一张。')
  const { name, items } = record.values as RecordOf<typeof checkList>
  if (record.archivedAt !== null) throw new Said('denied', `「${name}」已经归档，请恢复它，或另选一张检查表。`)
  const known = new Set(itemsOf(items))
  const corrected = await readRecords(
    work.read,
    inspection,
    checks.flatMap((c) => c.corrects?.id ?? []),
  )
  const before = new Map(corrected.map((c) => [c.id, c]))
  for (const { shop: of, corrects, results } of checks) {
    const lines = Object.keys(results)
    if (lines.length === 0) throw new Said('invalid', '还没有检查任何一项，请至少填一项再保存。')
    const was = corrects && before.get(corrects.id)
    if (was && (was.values['shop'] !== of || was.values['list'] !== list))
      throw new Said('invalid', '要更正的检查不是这家店用这张表做的，请重新打开这一轮检查。')
    // What was looked at when the list was another one stays as it was.
    const kept = Object.keys((was?.values['results'] as object | null) ?? {})
    const strange = lines.find((line) => !known.has(line) && !kept.includes(line))
    if (strange !== undefined)
      throw new Said('invalid', `「${name}」里没有「${strange}」这一项，请重新打开这一轮检查，再逐项勾选。`)
  }
}

/** What was typed for these shops with this list is saved now, and leaves the person's draft of the round. */
export async function forgetTyped(work: Work, person: string, list: string, shops: readonly string[]): Promise<void> {
  const key = { person, register: inspection.id, record: null }
  const draft = await readDraft(work.read, key)
  if (!draft) return
  const left = heldRounds(draft.values).map((round) => {
    if (round.list !== list) return round
    return { ...round, typed: Object.fromEntries(Object.entries(round.typed).filter(([id]) => !shops.includes(id))) }
  })
  const values = draftOfRounds(left)
  if (values) await keepDraft(work.read, key, null, values)
  else work.dropDraft(inspection, null)
}
