import type { Twin } from '../../../bridge/record-shapes'
import { listRecords } from '../../../db/list'
import { titlesOf, type Read } from '../../../db/records'
import { rulesOf } from '../../../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'

const mostCandidates = 50

/**
 * Living records that look like this one by one of the register's keys (same credit code; same name at the same address).
 * Candidates come from the search index, so that no key needs an index of its own.
 */
export async function twinsOf(
  read: Read,
  register: AnyRegister,
  values: Record<string, unknown>,
  self: string | undefined,
): Promise<Twin[]> {
  const twins = new Map<string, Twin>()
  for (const key of register.keys ?? []) {
    const facts = key.map((field) => [field, values[field]] as const)
    if (facts.some(([, value]) => typeof value !== 'string' || value.trim() === '')) continue
    const [first] = facts
    const words = rulesOf(fieldOf(register, first![0])).show(first![1], fieldOf(register, first![0]))
    const found = await listRecords(read, { register: register.id as RegisterId, words }, [], 0, mostCandidates)
    const same = found.filter((r) => r.id !== self && facts.every(([field, value]) => r.values[field] === value))
    const titles = await titlesOf(read, register, same)
    const why = key.map((field) => fieldOf(register, field).label).join('、')
    for (const r of same) {
      const hint = register.hint?.(r.values, (to: string) => titles[to] ?? '') ?? ''
      if (!twins.has(r.id)) twins.set(r.id, { id: r.id, title: register.title(r.values), hint, why: `${why}相同` })
    }
  }
  return [...twins.values()]
}
