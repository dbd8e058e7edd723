import { Button } from 'antd'
import type { AnyRegister } from '../../records/kit/register'
import type { RegisterId } from '../../records/registers'
import { sentenceOf } from '../app/sentences'
import { RecordHistory } from '../kit/history/RecordHistory'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import { useSheetRead, type OpenedRecord } from '../kit/sheet/useSheetRead'
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
      {read.is === 'here' && <Side {...props} opened={read} />}
    </aside>
  )
}

function Side({ register, opened, onCreated, onCancel }: SideProps & { opened: OpenedRecord }) {
  const sheet = useOpenSheet(register, opened, onCreated)
  const { record } = sheet
  const wants = opened.page?.wanted ?? []
  return (
    <>
      <SheetHead
        sheet={sheet}
        heading={<h2>{record ? register.title(record.values) : words.ledgers.newTitle(register.label)}</h2>}
      >
        {!record && <Button onClick={onCancel}>{words.ledgers.cancel}</Button>}
        <SaveButton sheet={sheet} />
      </SheetHead>
      <SheetNotices sheet={sheet} />
      <SheetForm sheet={sheet} label={register.label} isNarrow />
      {wants.length > 0 && <p className="small quiet">{words.kit.wanted(wants)}</p>}
      {record && <RecordHistory register={register.id as RegisterId} id={record.id} />}
    </>
  )
}
