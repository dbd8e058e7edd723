import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import type { RecordView, Values } from '../../../bridge/record-shapes'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { mayReveal } from '../../../records/roles'
import { useMay } from '../../app/office'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { words } from '../../messages'
import { draftQuery, type Draft } from '../drafts/draft'
import { CarrierContext } from '../fields/attachments/attachment'
import { enterCell, moveByEnter } from '../sheet/cell-keys'
import { maskOf } from '../sheet/changes'
import { SheetControl } from '../sheet/SheetControl'
import { SheetNotices } from '../sheet/SheetNotices'
import { useSheet } from '../sheet/useSheet'
import { draftOfParent } from './draft-of-parent'

interface RowProps {
  register: AnyRegister
  parentId: string
  /** The fields that stand in the line. */
  fields: readonly string[]
  /** Columns of the table in all. */
  columns: number
  /** What a new row starts with, besides its parent. */
  given?: Values | undefined
  /** Null for a new row. */
  row: RecordView | null
  onSaved: () => void
  onCancel: () => void
}

/** One row of a child table while it is edited: a sheet of its own in a line of the table. */
export function ChildRow(props: RowProps) {
  const { register, parentId, row } = props
  const draft = useQuery(draftQuery(register.id as RegisterId, row?.id ?? null))
  if (draft.isPending) return null
  const own = row ? draft.data : draftOfParent(register, parentId, draft.data)
  return <Editing {...props} draft={own ?? null} />
}

/** Enter goes on and saves after the last cell; Esc leaves the row as it was. */
function Editing({
  register,
  parentId,
  fields,
  columns,
  given,
  row,
  draft,
  onSaved,
  onCancel,
}: RowProps & { draft: Draft | null }) {
  const { fail } = useNotices()
  const rowId = useId()
  const line = useRef<HTMLTableRowElement>(null)
  const canReveal = useMay(mayReveal)
  const sheet = useSheet({
    register,
    record: row,
    ...(register.parent && { given: { ...given, [register.parent]: parentId } }),
    draft,
    onSaved,
  })
  const { offer, stale } = sheet
  const carrier = useMemo(() => ({ register: register.id as RegisterId, record: row?.id ?? null }), [register, row?.id])
  useEffect(() => {
    if (!offer) enterCell(line.current?.querySelector('[data-cell]') ?? undefined)
  }, [offer])

  const save = async (): Promise<void> => {
    if (row && sheet.changed().length === 0) return cancel()
    await sheet.save()
  }
  const cancel = () => {
    if (offer || sheet.changed().length > 0) sheet.dropDraft()
    onCancel()
  }
  const archive = () => {
    if (!row) return
    const which = { register: register.id as RegisterId, id: row.id, revision: row.revision }
    call('record.archive', which).then(onSaved).catch(fail)
  }
  const onKeys = (event: KeyboardEvent<HTMLTableRowElement>) => {
    const target = event.target as HTMLElement
    if (target.closest('dialog')) return // a picture of the row is being looked at
    const isList = target.getAttribute('aria-expanded') === 'true'
    if (event.key === 'Escape' && !isList && !event.nativeEvent.isComposing) {
      event.preventDefault()
      event.stopPropagation()
      cancel()
    } else if (event.key === 's' && event.ctrlKey) {
      event.preventDefault()
      event.stopPropagation()
      void save()
    } else if (moveByEnter(event) === 'stayed' && !event.shiftKey) void save()
  }

  return (
    <CarrierContext value={carrier}>
      {(offer || stale) && (
        <tr>
          <td className="settle" colSpan={columns}>
            <SheetNotices sheet={sheet} />
          </td>
        </tr>
      )}
      <tr ref={line} className={offer ? 'editing asleep' : 'editing'} inert={offer !== null} onKeyDownCapture={onKeys}>
        {fields.map((name) => {
          const field = fieldOf(register, name)
          return (
            <td key={name} data-cell={name}>
              <SheetControl
                id={`${rowId}-${name}`}
                name={name}
                label={field.label}
                field={field}
                control={sheet.form.control}
                mask={maskOf(sheet.base, name)}
                maskWarning={sheet.warnings[name]}
                readOnly={!sheet.mayWrite}
                onReveal={canReveal ? sheet.reveal : undefined}
              />
            </td>
          )
        })}
        <td className="end" colSpan={columns - fields.length}>
          <Button onClick={() => void save()} disabled={!sheet.canSave}>
            {words.kit.save}
          </Button>{' '}
          {row && <Button onClick={archive}>{words.kit.archive}</Button>}{' '}
          <Button onClick={cancel}>{words.kit.cancel}</Button>
        </td>
      </tr>
    </CarrierContext>
  )
}
