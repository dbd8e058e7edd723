import { Said } from '../../../records/kit/said'
import { selectIds, type ListQuery, type ListSort } from '../../../db/list'
import type { Read } from '../../../db/records'
import type { AnyRegister } from '../../../records/kit/register'
import type { Role } from '../../../records/roles'

export type ParsedSelection = { ids: string[] } | { query: ListQuery }

/**
 * Ids of what was chosen, in order.
 * @throws Said `missing` where nothing was, `denied` where the query is of another register.
 */
export async function chosenIds(
  read: Read,
  register: AnyRegister,
  selection: ParsedSelection,
  sort: readonly ListSort[] = [],
): Promise<string[]> {
  if ('query' in selection && selection.query.register !== register.id)
    throw new Said('denied', '所选的不是这个台账的记录，请重新选择。')
  const ids = 'ids' in selection ? [...new Set(selection.ids)] : await selectIds(read, selection.query, sort)
  if (ids.length === 0) throw new Said('missing', '没有选中任何记录，请先勾选。')
  return ids
}

/** @throws Said `denied` where this role may not read the register. */
export function mustRead(register: AnyRegister, role: Role): void {
  if (!register.access.read.includes(role))
    throw new Said('denied', `你的身份不能查看${register.label}，请找主任调整。`)
}
