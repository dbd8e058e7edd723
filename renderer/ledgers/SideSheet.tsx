import { Button } from 'antd'
import type { RecordPage } from '../../bridge/record-shapes'
import type { AnyRegister } from '../../records/kit/register'
import type { RegisterId } from '../../records/registers'
import type { Draft } from '../kit/drafts/draft'
import { RecordHistory } from '../kit/history/RecordHistory'
import { useArchiving } from '../kit/sheet/Archiving'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SheetNotices, UnsavedLamp } from '../kit/sheet/SheetNotices'
import { useSheet } from '../kit/sheet/useSheet'
import { useSheetRead } from '../kit/sheet/useSheetRead'
import { sentenceOf } from '../app/sentences'
import { words } from '../messages'

interface SideProps {
  register: AnyRegister
  /** Null for a new record. */
  id: string | null
  onCreated: (id: string) => void
  onCancel: () => void
}

/** The sheet of one record of a small register, beside its list. */
export function SideSheet(props: SideProps) {
  const read = useSheetRead(props.register.id as RegisterId, props.id)
  return (
    <aside className="card side" aria-label={props.register.label}>
      {read.is === 'unread' && <p role="alert">{sentenceOf(read.error)}</p>}
      {read.is === 'here' && <Side {...props} page={read.page} draft={read.draft} />}
    </aside>
  )
}

function Side({
  register,
  page,
  draft,
  onCreated,
  onCancel,
}: SideProps & { page: RecordPage | null; draft: Draft | null }) {
  const record = page?.record ?? null
  const sheet = useSheet({
    register,
    record,
    warnings: page?.warnings,
    draft,
    onSaved: (saved) => {
      if (!record) onCreated(saved.id)
    },
  })
  const archiving = useArchiving(register, record)
  return (
    <>
      <div className="row">
        <h2>{record ? register.title(record.values) : words.ledgers.newTitle(register.label)}</h2>
        {record?.archivedAt && <span className="lamp rest">{words.kit.archived}</span>}
        <UnsavedLamp sheet={sheet} />
        <span className="sp" />
        {archiving.button}
        {!record && <Button onClick={onCancel}>{words.ledgers.cancel}</Button>}
        {sheet.mayWrite && (
          <Button
            onClick={() => void sheet.save()}
            loading={sheet.isSaving}
            disabled={!sheet.canSave}
            aria-keyshortcuts="Control+S"
          >
            {words.kit.save} <kbd>Ctrl S</kbd>
          </Button>
        )}
      </div>
      {archiving.question}
      <SheetNotices sheet={sheet} />
      <SheetForm sheet={sheet} label={register.label} isNarrow />
      {page && page.wanted.length > 0 && <p className="small quiet">{words.kit.wanted(page.wanted)}</p>}
      {record && <RecordHistory register={register.id as RegisterId} id={record.id} />}
    </>
  )
}
