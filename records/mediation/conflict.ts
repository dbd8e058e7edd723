import type { RecordOf } from '../kit/register'
import type { CaseFile } from './case-file'
import type { mediator } from './mediator'

/**
 * Why a mediator had better not take a case, in sentences: a warning that the parties are asked about, never a refusal
 * (人民调解法 第十五条: 不得偏袒一方; 第十九条: 当事人可以选择或者接受调解员).
 */
export function conflictsOf(
  { parties, participants, mediators }: Pick<CaseFile, 'parties' | 'participants' | 'mediators'>,
  roster: ReadonlyMap<string, RecordOf<typeof mediator>>,
): string[] {
  const found: string[] = []
  for (const assigned of mediators.filter((m) => m.until === null)) {
    const { name, phone, unit } = roster.get(assigned.mediator) ?? { name: assigned.name, phone: null, unit: null }
    if (assigned.relation) found.push(`${name}与当事人有关系：${assigned.relation}，请征求双方意见。`)
    for (const p of parties) {
      const people = [p.name, p.representative, p.agent]
      if (people.includes(name)) found.push(`${name}与当事人${p.name}一方的人同名，请核对是否回避。`)
      else if (phone && (phone === p.phone || phone === p.agentPhone))
        found.push(`${name}的电话与当事人${p.name}一方相同，请核对是否回避。`)
      else if (unit && (unit === p.name || unit === p.address))
        found.push(`${name}的工作单位与当事人${p.name}相同，请核对是否回避。`)
    }
    if (participants.some((p) => p.name === name)) found.push(`${name}与参加人同名，请核对是否回避。`)
  }
  return [...new Set(found)]
}
