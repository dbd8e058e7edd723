import { useNavigate } from '@tanstack/react-router'
import { task } from '../../records/facilities/task'
import { taskDone } from '../../records/facilities/task-done'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable } from '../kit/children/ChildTable'
import { RecordSheet } from '../kit/sheet/RecordSheet'
import { SheetPage } from '../kit/sheet/SheetPage'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import type { OpenedRecord } from '../kit/sheet/useSheetRead'
import { words } from '../messages'

const w = words.facilities

/** One piece of recurring work with what was written down about it; without an id, a new one. */
export function TaskPage({ id }: { id?: string }) {
  return (
    <SheetPage register="task" id={id}>
      {(opened) => <TaskSheet opened={opened} />}
    </SheetPage>
  )
}

function TaskSheet({ opened }: { opened: OpenedRecord }) {
  const navigate = useNavigate()
  const sheet = useOpenSheet(task, opened, (id) => {
    void navigate({ to: '/tasks/$id', params: { id }, replace: true })
  })
  const { record } = sheet
  const rows = opened.page?.children.find((c) => c.register === 'taskDone')?.rows ?? []
  return (
    <RecordSheet sheet={sheet} life={w.taskLife}>
      {record && (
        <ChildTable
          register={taskDone}
          parentId={record.id}
          rows={rows.toSorted((a, b) => String(b.values['dueOn']).localeCompare(String(a.values['dueOn'])))}
          mayWrite={sheet.mayWrite}
          onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('task') })}
        />
      )}
    </RecordSheet>
  )
}
