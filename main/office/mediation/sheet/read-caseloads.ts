import { sql } from 'kysely'
import { titlesIn, type Read } from '../../../../db/records'
import { rowsOf } from '../../../../db/statement'
import type { Period } from '../../../../records/figures/period'
import { mediator } from '../../../../records/mediation/mediator'
import type { Caseload } from '../../../../records/mediation/subsidy'

/** Cases closed in a period, by who had them and by grade, read along the index of their closing. */
export async function readCaseloads(read: Read, { from, to }: Period): Promise<Caseload[]> {
  const rows = await rowsOf(
    read,
    sql<{ mediator: string; grade: string; n: number }>`select mediator, ifnull(difficulty, 'none') grade, count(*) n
      from mediationCase where archivedAt is null and closedOn between ${from} and ${to} and mediator is not null
      group by mediator, grade`,
  )
  const byMediator = Map.groupBy(rows, (row) => row.mediator)
  const names = await titlesIn(read, mediator, [...byMediator.keys()])
  return [...byMediator]
    .map(([id, those]) => ({
      mediator: id,
      name: names.get(id) ?? '',
      counts: Object.fromEntries(those.map(({ grade, n }) => [grade, n])),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
}
