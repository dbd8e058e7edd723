import { sql } from 'kysely'
import type { StatutorySheet } from '../../../../bridge/calls/mediation-sheet'
import { filterCondition } from '../../../../db/list'
import type { Read } from '../../../../db/records'
import { rowsOf } from '../../../../db/statement'
import { lastYear, periodBefore, type Period } from '../../../../records/figures/period'
import { dayOf } from '../../../../records/kit/dates'
import { alikeInAll, alikeInRows, countAlike, type AlikeCases } from '../../../../records/mediation/count-alike'
import type { CategoryList } from '../../../../records/mediation/dispute-categories'
import { sheetFigures, sheetQuery } from '../../../../records/mediation/statutory-sheet'
import { registerOf } from '../../../../records/registers'

export interface SheetAsked extends Period {
  readonly list: CategoryList
}

/** Counts the whole sheet, with what it is compared with. */
export async function readSheet(read: Read, { from, to, list }: SheetAsked): Promise<StatutorySheet> {
  const period = { from, to }
  const [yearAgo, before] = [lastYear(period), periodBefore(period)]
  const lastYearCounts = await countPeriod(read, yearAgo, list)
  return {
    period,
    lastYear: yearAgo,
    before,
    today: dayOf(new Date()),
    list,
    now: await countPeriod(read, period, list),
    lastYearCounts,
    // The year before this one is the same twice.
    beforeCounts:
      before.from === yearAgo.from && before.to === yearAgo.to ? lastYearCounts : await countPeriod(read, before, list),
  }
}

async function countPeriod(read: Read, period: Period, list: CategoryList): Promise<Record<string, number>> {
  const inAll = await alikeCases(read, period, alikeInAll)
  const inRows = await alikeCases(read, period, alikeInRows)
  return { ...countAlike(inAll, inRows, list), ...(await countOthers(read, period)) }
}

/**
 * Cases accepted in a period, put together where they are alike in these fields: hundreds of lines instead of thousands of cases.
 * Everything that is counted stands in the index by acceptance, so that no case is read.
 */
function alikeCases(read: Read, { from, to }: Period, fields: readonly string[]): Promise<AlikeCases[]> {
  const columns = sql.join(fields.map((key) => sql.ref(key)))
  return rowsOf(
    read,
    sql<AlikeCases>`
    select ${columns}, count(*) cases, total(persons) persons, total(amount) amount from mediationCase
    where archivedAt is null and acceptedOn between ${from} and ${to} and state <> 'void' group by ${columns}`,
  )
}

/** What another day than that of acceptance puts into the period, in one statement. */
async function countOthers(read: Read, period: Period): Promise<Record<string, number>> {
  const columns = sheetFigures
    .filter((figure) => figure.dated !== 'acceptedOn')
    .map((figure) => {
      const { register, filters } = sheetQuery(figure, period)
      const all = Object.entries(filters).map(([key, filter]) => filterCondition(registerOf(register), key, filter))
      return sql`(select count(*) from ${sql.table(register)} where archivedAt is null and ${sql.join(all, sql` and `)})
        as ${sql.ref(figure.id)}`
    })
  const [counted] = await rowsOf(read, sql<Record<string, number>>`select ${sql.join(columns)}`)
  return counted!
}
