import { useMemo, useState } from 'react'
import type { RecordView, Values } from '../../bridge/record-shapes'
import { dayOf } from '../../records/kit/dates'
import { repair } from '../../records/facilities/repair'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { baseOf, newBase } from '../kit/sheet/changes'
import type { Asking } from '../kit/workflow/act-values'
import { ActForm } from '../kit/workflow/ActForm'
import { words } from '../messages'

const w = words.facilities
const reporting: Asking = {
  register: repair,
  fields: ['foundOn', 'fault', 'photos'],
  needs: ['foundOn', 'fault'],
  reason: false,
}
const mending: Asking = {
  register: repair,
  fields: ['foundOn', 'fault', 'repairedOn', 'by', 'cost', 'photos'],
  needs: ['foundOn', 'fault'],
  reason: false,
}

/** A fault is reported, mended, or its record put right; the state of the facility follows in the same act. */
export function RepairForm(props: { facility: RecordView; name: string; row: RecordView | null; onClose: () => void }) {
  const { facility, name, row, onClose } = props
  const { say } = useNotices()
  const base = useMemo(() => (row ? baseOf(repair, row) : newBase(repair)), [row])
  const [today] = useState(() => dayOf(new Date()))
  const send = async (set: Values) => {
    try {
      const known = row && { repair: row.id, revision: row.revision }
      await call('facility.repair', { facility: facility.id, ...known, set })
      say(row ? w.sentMend(name) : w.sentReport(name))
      onClose()
    } finally {
      await queryClient.invalidateQueries({ queryKey: keys.records('facility') })
    }
  }
  return (
    <ActForm
      asking={row ? mending : reporting}
      base={base}
      suggested={row ? { repairedOn: today } : { foundOn: today }}
      title={row ? w.mendTitle : w.reportTitle}
      send={w.send}
      onSend={send}
      onClose={onClose}
    />
  )
}
