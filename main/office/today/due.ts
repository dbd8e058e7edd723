import type { Today } from '../../../bridge/office-shapes'
import { listRecords } from '../../../db/list'
import { titlesOf, type Read } from '../../../db/records'
import { addDays, daysBetween } from '../../../records/kit/dates'
import type { RecordOf } from '../../../records/kit/register'
import type { Role } from '../../../records/roles'
import { task } from '../../../records/facilities/task'
import { taskWindows } from '../../../records/facilities/task-days'
import type { taskDone } from '../../../records/facilities/task-done'
import { countExpiry, readExpiry } from '../expiry/read-expiry'

/** Lines that are shown at most, recurring tasks that are looked at, and how far back and ahead. */
const mostLines = 50
const mostTasks = 1000
const taskDaysBack = 31
const taskDaysAhead = 3

type DueLine = Today['due']['lines'][number]

/** What should be seen to: overdue hazards, then everything that ends and recurring work, the longest overdue first. */
export async function readDue(read: Read, role: Role, today: string): Promise<Today['due']> {
  const page = { today, offset: 0, limit: mostLines }
  const hazards = await readExpiry(read, role, { registers: ['hazard'], to: addDays(today, -1) }, page)
  const first = new Set(hazards.map((h) => h.id))
  const others = (await readExpiry(read, role, {}, page)).filter((line) => !first.has(line.id))
  const tasks = await dueTasks(read, role, today)
  const { counts } = await countExpiry(read, role, {}, today)
  const lines = [...hazards, ...[...others, ...tasks].toSorted((a, b) => a.days - b.days)].slice(0, mostLines)
  return {
    late: counts.reduce((sum, c) => sum + c.late, 0) + tasks.filter((t) => t.days < 0).length,
    soon: counts.reduce((sum, c) => sum + c.soon, 0) + tasks.filter((t) => t.days >= 0).length,
    lines: lines.map(({ register, id, title, detail, days }) => ({ register, id, title, detail, days })),
  }
}

/** Recurring work of which nobody has said that it was done, and what is due in these days. */
export async function dueTasks(read: Read, role: Role, today: string): Promise<DueLine[]> {
  if (!task.access.read.includes(role)) return []
  const period = { from: addDays(today, -taskDaysBack), to: addDays(today, taskDaysAhead) }
  const tasks = await listRecords(read, { register: 'task' }, [], 0, mostTasks)
  const titles = await titlesOf(read, task, tasks)
  // A window may have been written down before its last day.
  const filters = { dueOn: { from: addDays(period.from, -366), to: period.to } }
  const done = (await listRecords(read, { register: 'taskDone', filters }, [], 0, 100 * mostTasks)).map(
    (d) => d.values as RecordOf<typeof taskDone>,
  )
  const byTask = Map.groupBy(done, (d) => d.task)
  return tasks.flatMap(({ id, values }) => {
    const rule = values as RecordOf<typeof task>
    const street = rule.section === null ? '' : (titles[rule.section] ?? '')
    return taskWindows(rule, byTask.get(id) ?? [], period, today)
      .filter(({ state }) => state === 'unsaid' || state === 'due')
      .map(({ to }) => ({
        register: task.id,
        id,
        title: [street, rule.name].filter(Boolean).join(' · '),
        detail: `应在 ${to} 前完成${rule.person ? `，${rule.person}` : ''}`,
        days: daysBetween(today, to),
      }))
  })
}
