import type { AnyRegister } from '../records/kit/register'
import { registerOf, type RegisterId } from '../records/registers'
import { Said } from '../records/kit/said'
import { fromColumns } from './columns'
import type { Look } from './dialect'
import type { RegisterRow } from './tables'

/** At most so many are named in the refusal. */
const named = 3

/** Whether a change takes a record out of use: into the archive, or by its last day. */
export function takesLeave(
  { leaves }: AnyRegister,
  kind: string,
  old: Record<string, unknown> | undefined,
  values: Record<string, unknown>,
): boolean {
  if (!leaves || !old) return false
  return kind === 'archive' || (kind === 'update' && old[leaves.on] === null && values[leaves.on] !== null)
}

/**
 * Looks, at the end of an act, at what went out of use in it: nothing that is in use may be left in there.
 * @throws Said `invalid`
 */
export function mustLeaveNothing(register: AnyRegister, ids: readonly string[], look: Look): void {
  const { leaves } = register
  if (!leaves || ids.length === 0) return
  for (const { register: id, field } of leaves.empty) {
    const of = registerOf(id as RegisterId)
    const inUse = of.leaves ? `and "${of.leaves.on}" is null` : ''
    const rows = look(
      `select * from "${of.id}" where "archivedAt" is null ${inUse} and "${field}" in (select value from json_each(?))`,
      [JSON.stringify(ids)],
    )
    if (rows.length === 0) continue
    const titles = rows.slice(0, named).map((row: RegisterRow) => `「${of.title(fromColumns(of, row))}」`)
    const many = rows.length > named ? '等' : ''
    const sentence = `里面还有 ${rows.length} ${of.unit}${of.label}（${titles.join('')}${many}），${leaves.first}`
    throw new Said('invalid', `${sentence}。`, { [leaves.on]: sentence })
  }
}
