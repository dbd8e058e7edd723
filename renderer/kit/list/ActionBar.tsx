import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Selection } from '../../../bridge/record-shapes'
import type { AnyRegister } from '../../../records/kit/register'
import { useMay } from '../../app/office'
import { words } from '../../messages'
import { LastActLine } from '../acts/LastActLine'
import type { LongWork } from '../work/useLongWork'
import { WorkLine } from '../work/WorkLine'
import { BulkEdit } from './BulkEdit'

/** What can be done with the ticked records, only while some are ticked; and always the last act with its undo. */
export function ActionBar({
  register,
  selection,
  count,
  total,
  archived,
  work,
  children,
  onAll,
  onNone,
}: {
  register: AnyRegister
  selection: Selection | undefined
  count: number
  total: number
  archived: boolean
  work: LongWork
  /** The register's own buttons. */
  children: ReactNode
  onAll: () => void
  onNone: () => void
}) {
  const mayWrite = useMay(register.access.write)
  const [isBulk, setBulk] = useState(false)
  return (
    <>
      {isBulk && selection && (
        <BulkEdit register={register} selection={selection} count={count} work={work} onClose={() => setBulk(false)} />
      )}
      <WorkLine work={work} />
      <div className={selection ? 'row bar on' : 'row bar'} role="toolbar" aria-label={words.kit.withTicked}>
        {selection && (
          <>
            <b>{words.kit.ticked(count, register.unit)}</b>
            {mayWrite && !archived && (
              <Button onClick={() => setBulk(true)} disabled={work.isBusy}>
                {words.kit.bulkEdit}
              </Button>
            )}
            {children}
            {count < total && (
              <button type="button" className="as-link" onClick={onAll}>
                {words.kit.tickAllFound(total, register.unit)}
              </button>
            )}
            <button type="button" className="as-link" onClick={onNone}>
              {words.kit.untick}
            </button>
          </>
        )}
        <span className="sp" />
        <LastActLine />
      </div>
    </>
  )
}
