import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordView, Values } from '../../../bridge/record-shapes'
import type { Field } from '../../../records/kit/field'
import { show } from '../../../records/kit/kinds'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { words } from '../../messages'
import { draftQuery } from '../drafts/draft'
import { CarrierContext, type Attachment } from '../fields/attachments/attachment'
import { AttachmentCount } from '../fields/attachments/AttachmentCount'
import { titleOf } from '../titles'
import { ChildRow } from './ChildRow'
import { ChildSheet } from './ChildSheet'
import { draftOfParent } from './draft-of-parent'
import './children.css'

/** What a child table says beside each row: a lamp, under a heading of its own. */
export interface ChildMark {
  heading: string
  of: (row: RecordView) => ReactNode
}

interface ChildTableProps {
  register: AnyRegister
  parentId: string
  rows: readonly RecordView[]
  mayWrite: boolean
  mark?: ChildMark
  /** The fields that stand in a line, where the first group of the form is too long for one. */
  fields?: readonly string[]
  /** A row is written on its whole sheet, where the line shows a part of it. */
  whole?: boolean
  /** What a new row starts with, besides its parent. */
  given?: Values
  /** Opens a row on the page of its own, where more is to be seen; then the first cell leads there. */
  onOpen?: (row: RecordView) => void
  /** What stands in place of adding a row here: a register whose records are made on a screen of their own. */
  adding?: ReactNode
  onChanged: () => void
}

/** How many rows are shown before somebody asks for the others. */
const atFirst = 8

/** Rows that belong to a record (licences of a shop), added, changed and archived where they stand. */
export function ChildTable({
  register,
  parentId,
  rows,
  mayWrite,
  mark,
  fields = register.form[0]?.fields ?? [],
  whole = false,
  given,
  onOpen,
  adding,
  onChanged,
}: ChildTableProps) {
  const id = register.id as RegisterId
  // Under a key of its own: the row reads its draft anew whenever it is opened.
  const read = useQuery({ ...draftQuery(id, null), queryKey: ['draft', id, 'under', parentId], enabled: mayWrite })
  const waiting = draftOfParent(register, parentId, read.data)
  /** Id of the row that is being edited; 'new' for one that is being added; undefined until somebody has chosen. */
  const [chosen, setEditing] = useState<string | null>()
  const editing = chosen === undefined && waiting ? 'new' : (chosen ?? null)
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, atFirst)
  const columns = fields.length + (mark ? 2 : 1)
  const table = useRef<HTMLTableElement>(null)
  /** The keys go on from where the row was opened. */
  const close = () => {
    setEditing(null)
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-opens="${editing}"]`)?.focus())
  }
  const changed = () => {
    close()
    onChanged()
  }
  const editor = (row: RecordView | null) => {
    const common = { register, parentId, columns, given, row, onSaved: changed, onCancel: close }
    const key = row?.id ?? 'new'
    return whole ? <ChildSheet key={key} {...common} /> : <ChildRow key={key} {...common} fields={fields} />
  }
  return (
    <table ref={table} className="list children" aria-label={register.label}>
      <thead>
        <tr>
          {fields.map((key) => (
            <th key={key}>{fieldOf(register, key).label}</th>
          ))}
          {mark && <th>{mark.heading}</th>}
          <td className="end">
            {adding}
            {mayWrite && adding === undefined && (
              <Button data-opens="new" onClick={() => setEditing('new')} disabled={editing === 'new'}>
                {words.kit.add(register.label)}
              </Button>
            )}
          </td>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) =>
          editing === row.id ? (
            editor(row)
          ) : (
            <tr key={row.id}>
              {fields.map((key, i) => (
                <td key={key} className={fieldOf(register, key).kind === 'longText' ? 'long' : undefined}>
                  {i === 0 && onOpen ? (
                    <button type="button" className="as-link" onClick={() => onOpen(row)}>
                      {show(fieldOf(register, key), row.values[key], titleOf) || words.kit.open}
                    </button>
                  ) : (
                    <Shown register={register} field={fieldOf(register, key)} row={row} value={row.values[key]} />
                  )}
                </td>
              ))}
              {mark && <td>{mark.of(row)}</td>}
              <td className="end">
                {mayWrite && adding === undefined && (
                  <button
                    type="button"
                    className="as-link"
                    data-opens={row.id}
                    aria-label={`${words.kit.edit} ${register.title(row.values)}`}
                    onClick={() => setEditing(row.id)}
                  >
                    {words.kit.edit}
                  </button>
                )}
              </td>
            </tr>
          ),
        )}
        {editing === 'new' && editor(null)}
        {rows.length === 0 && editing !== 'new' && (
          <tr>
            <td className="quiet" colSpan={columns}>
              {words.kit.none(register.label)}
            </td>
          </tr>
        )}
        {rows.length > shown.length && (
          <tr>
            <td colSpan={columns}>
              <button type="button" className="as-link" onClick={() => setAll(true)}>
                {words.kit.moreRows(rows.length - shown.length)}
              </button>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** A value of a row as people read it; its files can be looked at. */
function Shown({
  register,
  field,
  row,
  value,
}: {
  register: AnyRegister
  field: Field
  row: RecordView
  value: unknown
}) {
  const carrier = useMemo(() => ({ register: register.id as RegisterId, record: row.id }), [register, row.id])
  if (field.kind === 'attachments' && Array.isArray(value))
    return (
      <CarrierContext value={carrier}>
        <AttachmentCount field={field} value={value as Attachment[]} />
      </CarrierContext>
    )
  return show(field, value, titleOf) || <span className="quiet">—</span>
}
