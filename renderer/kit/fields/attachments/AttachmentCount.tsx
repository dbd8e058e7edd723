import { useContext, useState } from 'react'
import type { Field } from '../../../../records/kit/field'
import { words } from '../../../messages'
import { CarrierContext, placeOf, type Attachment } from './attachment'
import { Viewer } from './Viewer'
import './attachments.css'

/** The files of a record in a line of a table: how many, and a press to look at them. */
export function AttachmentCount({ field, value }: { field: Field; value: readonly Attachment[] }) {
  const place = placeOf(useContext(CarrierContext), field)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="as-link" onClick={() => setOpen(true)}>
        {words.attachments.count(value.length)}
      </button>
      {isOpen && <Viewer attachments={value} first={0} place={place} onClose={() => setOpen(false)} />}
    </>
  )
}
