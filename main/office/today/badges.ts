import { sql } from 'kysely'
import type { Badges } from '../../../bridge/office-shapes'
import { countRecords } from '../../../db/list'
import type { Read } from '../../../db/records'
import { rowsOf } from '../../../db/statement'
import { pileFilters } from '../../../records/checks/hazard-state'
import { addDays } from '../../../records/kit/dates'
import type { Role } from '../../../records/roles'
import { countExpiry } from '../expiry/read-expiry'
import { dueTasks } from './due'

const checkDays = 30

/** Failed checks of the last days after which the shop was not checked with the same list again. */
async function failedChecks(read: Read, today: string): Promise<number> {
  const rows = await rowsOf(
    read,
    sql<{ n: number }>`select count(distinct failed.shop) n from inspection failed
    cross join shop on shop.id = failed.shop
    where failed.archivedAt is null and failed.verdict = 'fail' and failed."on" >= ${addDays(today, -checkDays)}
      and shop.archivedAt is null
      and not exists (select 1 from inspection later where later.shop = failed.shop and later.archivedAt is null
        and later.list = failed.list and (later."on", later.local) > (failed."on", failed.local))`,
  )
  return rows[0]!.n
}

/** What waits, for the lines of the menu. */
export async function readBadges(read: Read, role: Role, today: string): Promise<Badges> {
  const { counts } = await countExpiry(read, role, {}, today)
  const lateTasks = (await dueTasks(read, role, today)).filter((t) => t.days < 0)
  const pile = (code: 'overdue' | 'found' | 'told') =>
    countRecords(read, { register: 'hazard', filters: pileFilters(code, today) })
  return {
    late: counts.reduce((sum, c) => sum + c.late, lateTasks.length),
    hazardsLate: await pile('overdue'),
    hazardsOpen: (await pile('found')) + (await pile('told')),
    failedChecks: await failedChecks(read, today),
    casesLate: await countRecords(read, {
      register: 'mediationCase',
      filters: { state: { any: ['mediating'] }, dueOn: { to: addDays(today, -1) } },
    }),
    casesOpen: await countRecords(read, {
      register: 'mediationCase',
      filters: { state: { any: ['received', 'mediating'] } },
    }),
  }
}
