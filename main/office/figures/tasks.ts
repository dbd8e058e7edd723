import { sql } from 'kysely'
import type { FigureReport, TaskRow } from '../../../bridge/calls/figures'
import type { Read } from '../../../db/records'
import { rowsOf } from '../../../db/statement'
import type { FigureRows } from '../../../records/figures/figures'
import { addDays } from '../../../records/kit/dates'
import { monthsIn, type Period } from '../../../records/figures/period'
import { doneOf, longestWindow, taskWindows, type Done, type TaskRule } from '../../../records/facilities/task-days'
import type { Asked } from './count'

interface TaskLine extends TaskRule {
  id: string
  section: string | null
  sectionName: string | null
}

/** Recurring work, done of what was due: in the period, a year ago and in the period before; by street or by month. */
export async function countTasks(
  read: Read,
  { period, today, within }: Asked,
  others: { lastYear: Period; before: Period },
  by: FigureRows,
): Promise<FigureReport['tasks']> {
  const all = await rowsOf(
    read,
    sql<TaskLine>`
    select t.id, t.section, s.name sectionName, t."every", t.times, t."from", t.until
    from task t left join streetSection s on s.id = t.section
    where t.archivedAt is null order by s.nameSort, t.nameSort, t.local`,
  )
  // Work is of a street, or of the whole office; it has no group and no category.
  const isWithin = within.group === undefined && within.category === undefined
  const tasks = all.filter((t) => isWithin && (within.section === undefined || t.section === within.section))
  const earliest = others.before.from < others.lastYear.from ? others.before.from : others.lastYear.from
  const written = await rowsOf(
    read,
    sql<Done & { task: string }>`
    select task, dueOn, doneOn, missed from taskDone
    where archivedAt is null and dueOn >= ${addDays(earliest, -longestWindow)} and dueOn <= ${period.to}`,
  )
  const ofTask = Map.groupBy(written, (d) => d.task)
  const counted = (label: string, of: readonly TaskLine[], span: Period, id: string | null = null): TaskRow => {
    const windows = of.flatMap((t) => taskWindows(t, ofTask.get(t.id) ?? [], span, today))
    return { id, label, ...doneOf(windows, today) }
  }
  const rows =
    by === 'month'
      ? monthsIn(period).map((m) => counted(`${m.month.slice(0, 4)}年${Number(m.month.slice(5))}月`, tasks, m, m.month))
      : by === 'section'
        ? [...Map.groupBy(tasks, (t) => t.section)].map(([section, of]) =>
            counted(of[0]!.sectionName ?? '未填', of, period, section),
          )
        : []
  return {
    total: counted('合计', tasks, period),
    lastYear: counted('同期', tasks, others.lastYear),
    before: counted('上期', tasks, others.before),
    rows: rows.filter((row) => row.of > 0),
  }
}
