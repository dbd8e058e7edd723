import { sql } from 'kysely'
import type { TaskBoard, TaskLine } from '../../../bridge/calls/facilities'
import { listRecords } from '../../../db/list'
import type { Read } from '../../../db/records'
import { rowsOf } from '../../../db/statement'
import { addDays, dayOf } from '../../../records/kit/dates'
import type { RecordOf } from '../../../records/kit/register'
import type { Period } from '../../../records/figures/period'
import { doneOf, longestWindow, taskWindows, type TaskRule } from '../../../records/facilities/task-days'
import type { taskDone } from '../../../records/facilities/task-done'

type Task = TaskRule & Pick<TaskLine, 'id' | 'name' | 'section' | 'sectionName' | 'person'>
type Done = RecordOf<typeof taskDone> & { id: string }

/** Every task with what falls due in a period, street by street. */
export async function readBoard(read: Read, period: Period, section: string | null): Promise<TaskBoard> {
  const today = dayOf(new Date())
  const tasks = await rowsOf(
    read,
    sql<Task>`
    select t.id, t.name, t.section, s.name sectionName, t.person, t."every", t.times, t."from", t.until
    from task t left join streetSection s on s.id = t.section
    where t.archivedAt is null ${section === null ? sql`` : sql`and t.section = ${section}`}
    order by s.nameSort, t.nameSort, t.local`,
  )
  const written = await listRecords(
    read,
    { register: 'taskDone', filters: { dueOn: { from: addDays(period.from, -longestWindow), to: period.to } } },
    [],
    0,
    -1,
  )
  const ofTask = Map.groupBy(
    written.map(({ id, values }): Done => ({ id, ...(values as RecordOf<typeof taskDone>) })),
    (d) => d.task,
  )
  const lines = tasks.map(({ id, name, section: at, sectionName, person, ...rule }): TaskLine => {
    const windows = taskWindows(rule, ofTask.get(id) ?? [], period, today)
    return {
      id,
      name,
      section: at,
      sectionName,
      person,
      every: rule.every,
      times: rule.times,
      windows: windows.map(({ from, to, state, by }) => ({
        from,
        to,
        state,
        done: by && { id: by.id, doneOn: by.doneOn, by: by.by, missed: by.missed, photos: by.photos?.length ?? 0 },
      })),
      ...doneOf(windows, today),
    }
  })
  const due = lines.filter((line) => line.windows.length > 0)
  return {
    today,
    tasks: due,
    done: due.reduce((sum, line) => sum + line.done, 0),
    of: due.reduce((sum, line) => sum + line.of, 0),
    unsaid: due.flatMap((line) => line.windows).filter((w) => w.state === 'unsaid').length,
  }
}
