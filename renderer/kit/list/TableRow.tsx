import { Checkbox } from 'antd'
import { memo } from 'react'
import type { RecordView } from '../../../bridge/record-shapes'
import { show } from '../../../records/kit/kinds'
import { words } from '../../messages'
import { titleOf } from '../titles'
import type { ListColumn } from './columns'

interface RowProps {
  id: string
  index: number
  /** Undefined while its page is being read. */
  record: RecordView | undefined
  /** Where the row stands, in pixels from the top of all rows. */
  top: number
  height: number
  columns: readonly ListColumn[]
  template: string
  isActive: boolean
  isTicked: boolean
}

/** One row of a list. It is drawn again only when what it shows has changed; the table hears its clicks. */
export const TableRow = memo(function TableRow(row: RowProps) {
  const { record, index, columns } = row
  const className = ['tr', row.isActive && 'active', row.isTicked && 'ticked'].filter(Boolean).join(' ')
  return (
    <div
      role="row"
      id={row.id}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={row.isTicked}
      className={className}
      style={{ height: row.height, transform: `translateY(${row.top}px)`, gridTemplateColumns: row.template }}
    >
      <div role="gridcell" className="tick">
        {record && <Checkbox checked={row.isTicked} tabIndex={-1} aria-label={words.kit.tickRow} />}
      </div>
      {columns.map(({ key, field }) => {
        const text = record ? show(field, record.values[key], titleOf) : ''
        return (
          <div role="gridcell" key={key} title={text} className={record ? undefined : 'skeleton'}>
            {record && (text || <span className="quiet">—</span>)}
          </div>
        )
      })}
    </div>
  )
})
