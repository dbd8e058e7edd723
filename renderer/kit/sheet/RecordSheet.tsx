import type { ReactNode } from 'react'
import type { RegisterId } from '../../../records/registers'
import { words } from '../../messages'
import { RecordLife } from '../history/RecordLife'
import { SheetForm } from './SheetForm'
import { SaveButton, SheetHead } from './SheetHead'
import { SheetNotices } from './SheetNotices'
import { SheetParts } from './SheetParts'
import type { Sheet } from './useSheet'
import './sheet-page.css'

/**
 * The frame of a record's page: its name and what can be done with it, the chips of its parts, its sheet with what belongs to it
 * below, and its life beside it.
 */
export function RecordSheet({
  sheet,
  marks,
  buttons,
  parts,
  notice,
  life,
  children,
  wide,
}: {
  sheet: Sheet
  /** What stands beside the name. */
  marks?: ReactNode
  /** Buttons before the one that saves. */
  buttons?: ReactNode
  /** Parts that the page has besides the sheet itself; without them there are no chips. */
  parts?: readonly { group: string; label: string }[] | undefined
  /** What stands between the notices and the sheet: an act's own form. */
  notice?: ReactNode
  /** The title of the record's life. */
  life: string
  /** Below the sheet, beside the life. */
  children?: ReactNode
  /** Below both, over the whole width. */
  wide?: ReactNode
}) {
  const { register, record } = sheet
  return (
    <>
      <SheetHead
        sheet={sheet}
        heading={<h1>{record ? register.title(record.values) : words.ledgers.newTitle(register.label)}</h1>}
        marks={marks}
      >
        {buttons}
        <SaveButton sheet={sheet} type="primary" />
      </SheetHead>
      {record && parts && <SheetParts parts={[...ownParts(sheet), ...parts]} />}
      <SheetNotices sheet={sheet} />
      {notice}
      <div className="beside">
        <div>
          <SheetForm sheet={sheet} label={register.label} />
          {children}
        </div>
        {record && <RecordLife register={register.id as RegisterId} id={record.id} title={life} />}
      </div>
      {wide}
    </>
  )
}

/** The groups of the sheet; a sheet of one group goes by the name of its register. */
const ownParts = ({ register }: Sheet): { group: string; label: string }[] =>
  register.form.map(({ title }) => ({ group: title, label: title }))
