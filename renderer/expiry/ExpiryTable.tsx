import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import type { ExpiryLine } from '../../bridge/calls/expiry'
import { clerks } from '../../records/roles'
import { useMay } from '../app/office'
import { useOpenRecord } from '../app/places'
import { words } from '../messages'
import { ExpiryRow } from './ExpiryRow'

/** A record may have several dates. */
const keyOf = ({ id, field }: ExpiryLine): string => `${id} ${field}`

/** The dates, one a row; the keys go up and down, open a record, and type a new date in place. */
export function ExpiryTable({ lines }: { lines: readonly ExpiryLine[] }) {
  const open = useOpenRecord()
  const mayWrite = useMay(clerks)
  const [active, setActive] = useState(0)
  const [editing, setEditing] = useState<string | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  /** The line that was renewed last: it goes away under the keys, which stay at its place on the row that follows. */
  const renewed = useRef<ExpiryLine | null>(null)
  const at = Math.min(active, lines.length - 1)
  const focusRow = (index: number) => body.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus()
  const goOn = useEffectEvent(() => {
    const was = renewed.current
    if (!was || lines.some((line) => line.id === was.id && line.revision === was.revision)) return
    renewed.current = null
    focusRow(at)
  })
  useEffect(() => goOn())

  const edit = (line: ExpiryLine) => mayWrite && line.mayRenew && setEditing(keyOf(line))
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at]
    if (event.ctrlKey || event.altKey || !line) return
    if (event.key === 'ArrowDown') focusRow(Math.min(at + 1, lines.length - 1))
    else if (event.key === 'ArrowUp') focusRow(Math.max(at - 1, 0))
    else if (event.key === 'Home') focusRow(0)
    else if (event.key === 'End') focusRow(lines.length - 1)
    else if (event.key === 'Enter') open(line.register, line.id)
    else if (event.key === ' ') edit(line)
    else return
    event.preventDefault()
  }
  const { columns } = words.expiry
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that is walked through like a spreadsheet
    <table className="list expiry" role="grid" aria-label={words.expiry.title} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th>{columns.lamp}</th>
          <th>{columns.title}</th>
          <th>{columns.until}</th>
          <th>{columns.street}</th>
          <td />
        </tr>
      </thead>
      <tbody ref={body}>
        {lines.map((line, index) => (
          <ExpiryRow
            key={keyOf(line)}
            line={line}
            index={index}
            isActive={index === at}
            isEditing={editing === keyOf(line)}
            mayWrite={mayWrite}
            onActive={() => setActive(index)}
            onOpen={() => open(line.register, line.id)}
            onEdit={() => edit(line)}
            onDone={(saved) => {
              setEditing(null)
              if (saved) renewed.current = line
              else focusRow(index)
            }}
          />
        ))}
      </tbody>
    </table>
  )
}
