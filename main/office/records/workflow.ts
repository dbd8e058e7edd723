import { numbersHeld, takeNumbers } from '../../../db/number-series'
import { readRecord } from '../../../db/records'
import { readSetting } from '../../../db/settings'
import type { StoredRecord } from '../../../db/stored'
import type { Work } from '../../../db/work'
import { dayOf } from '../../../records/kit/dates'
import { show } from '../../../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import type { Act } from '../../../records/kit/workflow'
import type { Role } from '../../../records/roles'

/** An act asked for: on which record, with what it needs. */
export interface Asked {
  id: string
  revision: number
  act: string
  set: Record<string, unknown>
  reason: string
}

/**
 * Moves a record by one act of its register's workflow, inside a unit of work.
 * @throws Said `denied` where the record's state or the person's role does not allow it, `invalid` where something that the
 * act needs is missing (detail: field → sentence), `stale`, `missing`.
 */
export async function doAct(work: Work, register: AnyRegister, role: Role, asked: Asked): Promise<StoredRecord> {
  const record = await readRecord(work.read, register, asked.id)
  if (!record) throw new Said('missing', `这条${register.label}已经不在了，请回到列表重新查找。`)
  const act = allowedAct(register, role, record, asked.act)
  const set: Record<string, unknown> = { ...asked.set, ...(act.to && { [register.workflow!.state]: act.to }) }
  mustBeWhole(register, act, record, asked)
  mustBeInOrder(register, { ...record.values, ...asked.set }, asked)
  if (act.issues && record.values[act.issues.field] === null)
    set[act.issues.field] = await nextNumber(
      work,
      register,
      act.issues,
      yearOf(register, act, { ...record.values, ...asked.set }),
    )
  const { id, revision, reason } = asked
  const [moved] = await work.write(register, [{ id, revision, set, ...(reason !== '' && { reason }) }])
  return moved!
}

/** The setting that holds the office's own way to write the numbers of a series. */
export const numberFormat = (series: string): string => `numberFormat:${series}`

/** The year of the act's own day, the first that it needs: what was accepted in December is numbered so in January too. */
function yearOf(register: AnyRegister, act: Act, values: Record<string, unknown>): number {
  const day = act.needs.find((key) => fieldOf(register, key).kind === 'date')
  return Number(/^\d{4}(?=-)/.exec(String(values[day ?? '']))?.[0] ?? dayOf(new Date()).slice(0, 4))
}

/** The next number of a series in a year, passing over those that stand on a record already: typed, or imported from a paper ledger. */
async function nextNumber(
  work: Work,
  register: AnyRegister,
  { field, series, format }: NonNullable<Act['issues']>,
  year: number,
): Promise<string> {
  const own = await readSetting<string>(work.read, numberFormat(series))
  for (;;) {
    const number = format(year, await takeNumbers(work.read, series, year), own)
    if (!(await numbersHeld(work.read, register, field, [number])).has(number)) return number
  }
}

function allowedAct(register: AnyRegister, role: Role, record: StoredRecord, id: string): Act {
  const { workflow } = register
  const act = workflow?.acts.find((one) => one.id === id)
  if (!workflow || !act) throw new Said('invalid', `${register.label}没有这一步，请重新打开这条记录。`)
  const state = record.values[workflow.state]
  if (!act.from.includes(String(state))) {
    const now = show(fieldOf(register, workflow.state), state)
    throw new Said('denied', `这条${register.label}现在是「${now}」，不能${act.label}，请重新打开看看。`)
  }
  if (act.who && !act.who.includes(role)) throw new Said('denied', `你的身份不能${act.label}，请找主任。`)
  return act
}

function mustBeWhole(register: AnyRegister, act: Act, record: StoredRecord, asked: Asked): void {
  const welcome = [...act.needs, ...(act.asks ?? [])]
  if (Object.keys(asked.set).some((key) => !welcome.includes(key)))
    throw new Said('invalid', `${act.label}时不能改这些内容，请先保存再办。`)
  const missing = act.needs.filter((key) => ({ ...record.values, ...asked.set })[key] == null)
  if (missing.length > 0) {
    const labels = missing.map((key) => fieldOf(register, key).label)
    const detail = Object.fromEntries(missing.map((key, i) => [key, `请填写${labels[i]}`]))
    throw new Said('invalid', `${act.label}还缺${labels.join('、')}，请补上。`, detail)
  }
  if (act.reason && asked.reason.trim() === '') throw new Said('invalid', `${act.label}要写明原因，请补上。`)
}

/** Only what the act itself writes is looked at: what an old table left behind is no reason to refuse. */
function mustBeInOrder(register: AnyRegister, values: Record<string, unknown>, { set }: Asked): void {
  for (const [earlier, later] of register.workflow?.order ?? []) {
    const [from, to] = [values[earlier], values[later]]
    if (typeof from !== 'string' || typeof to !== 'string' || from <= to) continue
    const blamed = Object.hasOwn(set, later) ? later : earlier
    if (!Object.hasOwn(set, blamed)) continue
    const sentence = `${fieldOf(register, later).label}不能早于${fieldOf(register, earlier).label}（${from}），请核对`
    throw new Said('invalid', `${sentence}。`, { [blamed]: sentence })
  }
}

/** @throws Said `denied` where a save would move a record: that is done by its acts. A new record begins where it must. */
export function mustNotMove(register: AnyRegister, set: Record<string, unknown>, isNew = false): void {
  const { workflow } = register
  if (!workflow || !Object.hasOwn(set, workflow.state)) return
  const state = fieldOf(register, workflow.state)
  if (!(isNew && set[workflow.state] === state.initial))
    throw new Said('denied', `${state.label}不能直接改，请用记录上的办理按钮。`)
}
