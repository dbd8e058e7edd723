import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordPage, RecordView } from '../../../bridge/record-shapes'
import type { AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { words } from '../../messages'
import { RecordHistory } from '../history/RecordHistory'
import { pageQuery } from '../record-page'
import { titleOf } from '../titles'

/** Beside the list: what the chosen row is about and what has happened to it, so that nobody loses their place. */
export function Peek({
  register,
  record,
  onOpen,
  wantedOf = (page) => page.wanted,
  renderMore,
}: {
  register: AnyRegister
  record: RecordView
  onOpen: (record: RecordView) => void
  /** Labels of what is missing, where a register has a rule of its own. */
  wantedOf?: (page: RecordPage) => readonly string[]
  /** What the register has to say beside its hint. */
  renderMore?: (page: RecordPage) => ReactNode
}) {
  const id = register.id as RegisterId
  const page = useQuery(pageQuery(id, record.id)).data
  const wants = page ? wantedOf(page) : []
  return (
    <aside className="card peek" aria-label={words.kit.peek}>
      <div className="row">
        <h2 className="sp">{register.title(record.values)}</h2>
        <Button onClick={() => onOpen(record)}>{words.kit.open}</Button>
      </div>
      <p className="quiet">{register.hint?.(record.values, titleOf)}</p>
      {record.archivedAt && <span className="lamp rest">{words.kit.archived}</span>}
      {wants.length > 0 && <p className="small quiet">{words.kit.wanted(wants)}</p>}
      {page && renderMore?.(page)}
      <RecordHistory register={id} id={record.id} />
    </aside>
  )
}
