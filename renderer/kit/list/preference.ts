import { registerIds, type RegisterId } from '../../../records/registers'

/** What a person has set for every register, with one of them set anew; the bridge takes them all together. */
export const withRegister = <T>(
  all: Readonly<Record<string, T[]>>,
  register: string,
  next: T[],
): Record<RegisterId, T[]> =>
  Object.fromEntries(registerIds.map((id) => [id, id === register ? next : (all[id] ?? [])])) as Record<RegisterId, T[]>
