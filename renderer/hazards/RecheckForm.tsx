import { useMemo } from 'react'
import type { Values } from '../../bridge/record-shapes'
import { hazard } from '../../records/checks/hazard'
import { recheck } from '../../records/checks/recheck'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { newBase } from '../kit/sheet/changes'
import type { Sheet } from '../kit/sheet/useSheet'
import type { Asking } from '../kit/workflow/act-values'
import { ActForm } from '../kit/workflow/ActForm'
import { settled } from '../kit/workflow/ActBar'
import { words } from '../messages'
import { thisDay } from './lamps'

const asking: Asking = {
  register: recheck,
  fields: ['on', 'by', 'result', 'deadline', 'opinion', 'photos'],
  needs: ['on', 'result'],
  reason: false,
}

/** A recheck: written down, and the hazard moves with it. */
export function RecheckForm({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const { say } = useNotices()
  const base = useMemo(() => newBase(recheck), [])
  const send = async (set: Values) => {
    const now = await settled(sheet)
    if (!now) return
    try {
      const moved = await call('hazard.recheck', { id: now.id, revision: now.revision, set })
      say(words.hazards.rechecked(hazard.title(moved.values as never)))
      onClose()
    } finally {
      await queryClient.invalidateQueries({ queryKey: keys.records('hazard') })
    }
  }
  return (
    <ActForm
      asking={asking}
      base={base}
      suggested={{ on: thisDay() }}
      title={words.hazards.recheck}
      send={words.hazards.recheckSend}
      onSend={send}
      onClose={onClose}
    />
  )
}
