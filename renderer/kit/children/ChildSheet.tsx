import { Button } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { RecordView, Values } from '../../../bridge/record-shapes'
import type { AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { words } from '../../messages'
import { enterCell } from '../sheet/cell-keys'
import { SheetForm } from '../sheet/SheetForm'
import { SheetNotices } from '../sheet/SheetNotices'
import { useSheet } from '../sheet/useSheet'
import { useSheetRead, type OpenedRecord } from '../sheet/useSheetRead'
import { archiveWord } from '../sheet/archive-word'
import { draftOfParent } from './draft-of-parent'

interface ChildSheetProps {
  register: AnyRegister
  parentId: string
  /** Columns of the table in all. */
  columns: number
  given?: Values | undefined
  /** Null for a new one. */
  row: RecordView | null
  onSaved: () => void
  onCancel: () => void
}

/** A row with more to say than fits in a line: its whole sheet, in the place where the row stands. */
export function ChildSheet(props: ChildSheetProps) {
  const { register, parentId, row, columns } = props
  const read = useSheetRead(register.id as RegisterId, row?.id ?? null)
  if (read.is !== 'here') return null
  const draft = row ? read.draft : (draftOfParent(register, parentId, read.draft) ?? null)
  return (
    <tr className="editing">
      <td colSpan={columns}>
        <Whole {...props} opened={{ ...read, draft }} />
      </td>
    </tr>
  )
}

function Whole({
  register,
  parentId,
  given,
  row,
  opened,
  onSaved,
  onCancel,
}: ChildSheetProps & { opened: OpenedRecord }) {
  const { fail } = useNotices()
  const area = useRef<HTMLDivElement>(null)
  const sheet = useSheet({
    register,
    record: opened.page?.record ?? null,
    warnings: opened.page?.warnings,
    given: { ...given, [register.parent!]: parentId },
    draft: opened.draft,
    onSaved,
  })
  const isWaiting = sheet.offer !== null
  useEffect(() => {
    if (!isWaiting) enterCell(area.current?.querySelector('[data-cell]') ?? undefined)
  }, [isWaiting])
  const save = () => (row && sheet.changed().length === 0 ? onCancel() : void sheet.save())
  const cancel = () => {
    if (sheet.offer || sheet.changed().length > 0) sheet.dropDraft()
    onCancel()
  }
  const archive = () => {
    if (!row) return
    const which = { register: register.id as RegisterId, id: row.id, revision: row.revision }
    call('record.archive', which).then(onSaved).catch(fail)
  }
  /** The keys of this sheet are not those of the page around it. */
  const onKeys = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement
    const isList = target.getAttribute('aria-expanded') === 'true'
    const isSave = event.key === 's' && (event.ctrlKey || event.metaKey)
    const isLeave = event.key === 'Escape' && !isList && !event.nativeEvent.isComposing
    if (!(isSave || isLeave) || target.closest('dialog')) return
    event.preventDefault()
    event.stopPropagation()
    // What was typed stays as a draft: only 取消 lets it go.
    if (isSave) save()
    else onCancel()
  }
  return (
    <div ref={area} className="child-sheet" role="group" aria-label={register.label} onKeyDownCapture={onKeys}>
      <SheetNotices sheet={sheet} />
      <SheetForm sheet={sheet} label={register.label} />
      <div className="row">
        <Button type="primary" onClick={save} disabled={!sheet.canSave} aria-keyshortcuts="Control+S">
          {words.kit.save} <kbd>Ctrl S</kbd>
        </Button>
        {row && <Button onClick={archive}>{archiveWord(register)}</Button>}
        <Button onClick={cancel}>{words.kit.cancel}</Button>
      </div>
    </div>
  )
}
