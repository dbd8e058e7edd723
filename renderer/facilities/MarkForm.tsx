import { useMemo } from 'react'
import type { TaskLine, TaskWindowLine } from '../../bridge/calls/facilities'
import type { Values } from '../../bridge/record-shapes'
import { taskDone } from '../../records/facilities/task-done'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { newBase } from '../kit/sheet/changes'
import type { Asking } from '../kit/workflow/act-values'
import { ActForm } from '../kit/workflow/ActForm'
import { words } from '../messages'

const w = words.facilities
const asking: Asking = { register: taskDone, fields: ['doneOn', 'by', 'missed', 'photos'], needs: [], reason: false }

/** Writes down about one window that the work was done, or why it was not: one Enter on today's date, or a reason instead. */
export function MarkForm(props: { line: TaskLine; window: TaskWindowLine; today: string; onClose: () => void }) {
  const { line, window, today, onClose } = props
  const { say } = useNotices()
  const base = useMemo(() => newBase(taskDone), [])
  const { done } = window
  const send = async (set: Values) => {
    try {
      await call('task.mark', {
        task: line.id,
        dueOn: window.to,
        doneOn: (set['doneOn'] as string | null | undefined) ?? null,
        missed: (set['missed'] as string | null | undefined) ?? null,
        by: (set['by'] as string | null | undefined) ?? null,
        ...(set['photos'] !== undefined && { photos: set['photos'] as unknown[] }),
      })
      say(w.marked(line.name, window.to))
      onClose()
    } finally {
      await queryClient.invalidateQueries({ queryKey: keys.records('taskDone') })
    }
  }
  return (
    <ActForm
      asking={asking}
      base={base}
      suggested={{
        doneOn: done ? done.doneOn : window.to < today ? window.to : today,
        by: done?.by ?? line.person,
        missed: done?.missed ?? null,
      }}
      title={w.mark(line.name, window.to)}
      note={w.markHint}
      send={w.send}
      onSend={send}
      onClose={onClose}
    />
  )
}
