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
  onTick: (index: number, isRange: boolean) => void
  onActivate: (index: number) => void
  onOpen: (index: number) => void
}

/** One row of a list. It is drawn again only when what it shows has changed. */
export const TableRow = memo(function TableRow(row: RowProps) {
  const { record, index, columns } = row
  const className = ['tr', row.isActive && 'active', row.isTicked && 'ticked'].filter(Boolean).join(' ')
  return (
    <div
      role="row"
      id={row.id}
      aria-rowindex={index + 2}
      aria-selected={row.isTicked}
      className={className}
      style={{ height: row.height, transform: `translateY(${row.top}px)`, gridTemplateColumns: row.template }}
      onClick={() => row.onActivate(index)}
      onDoubleClick={() => row.onOpen(index)}
      onKeyDown={undefined}
    >
      <div role="gridcell" className="tick">
        {record && (
          <Checkbox
            checked={row.isTicked}
            tabIndex={-1}
            aria-label={words.kit.tickRow}
            onClick={(event) => {
              event.stopPropagation()
              row.onTick(index, event.shiftKey)
            }}
          />
        )}
      </div>
      {columns.map(({ key, field }) => (
        <div role="gridcell" key={key} className={record ? undefined : 'skeleton'}>
          {record && (show(field, record.values[key], titleOf) || <span className="quiet">—</span>)}
        </div>
      ))}
    </div>
  )
})
