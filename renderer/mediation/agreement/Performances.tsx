import { Button } from 'antd'
import { useState } from 'react'
import type { RecordView } from '../../../bridge/record-shapes'
import { performance } from '../../../records/mediation/performance'
import { keys, queryClient } from '../../bridge/queries'
import { ChildTable } from '../../kit/children/ChildTable'
import { words } from '../../messages'
import { Instalments } from './Instalments'

/** What is to be performed, by whom and by when: row by row, or one amount shared out over months. */
export function Performances({
  caseId,
  rows,
  amount,
  people,
  mayWrite,
}: {
  caseId: string
  rows: readonly RecordView[]
  amount: number | null
  people: readonly string[]
  mayWrite: boolean
}) {
  const [isSharing, setSharing] = useState(false)
  return (
    <>
      <div className="row">
        <h2>{words.agreement.performances}</h2>
        <span className="sp" />
        {mayWrite && (
          <Button onClick={() => setSharing(!isSharing)} aria-expanded={isSharing}>
            {words.agreement.byMonth}
          </Button>
        )}
      </div>
      {isSharing && <Instalments caseId={caseId} amount={amount} people={people} onClose={() => setSharing(false)} />}
      <ChildTable
        register={performance}
        parentId={caseId}
        rows={rows}
        mayWrite={mayWrite}
        fields={['what', 'who', 'amount', 'dueOn', 'doneOn', 'proof']}
        whole
        onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('mediationCase') })}
      />
    </>
  )
}
