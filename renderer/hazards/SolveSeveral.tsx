import { useMemo } from 'react'
import type { Selection, Values } from '../../bridge/record-shapes'
import { recheck } from '../../records/checks/recheck'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { newBase } from '../kit/sheet/changes'
import type { Asking } from '../kit/workflow/act-values'
import { ActForm } from '../kit/workflow/ActForm'
import { words } from '../messages'
import { thisDay } from './lamps'

const asking: Asking = { register: recheck, fields: ['on', 'by', 'opinion'], needs: ['on'], reason: false }

/** One round found several hazards put right: written down for all of them in one act. */
export function SolveSeveral({
  selection,
  count,
  onClose,
  onDone,
}: {
  selection: Selection
  count: number
  onClose: () => void
  onDone: () => void
}) {
  const { say } = useNotices()
  const base = useMemo(() => newBase(recheck), [])
  const send = async ({ on, by, opinion }: Values) => {
    const act = await call('hazard.solveAll', {
      selection,
      on: String(on),
      ...(typeof by === 'string' && { by }),
      ...(typeof opinion === 'string' && { opinion }),
    })
    say(words.hazards.solved(act.sentence))
    onDone()
  }
  return (
    <ActForm
      asking={asking}
      base={base}
      suggested={{ on: thisDay() }}
      title={words.hazards.solveTitle(count)}
      send={words.hazards.solveSure}
      onSend={send}
      onClose={onClose}
    />
  )
}
