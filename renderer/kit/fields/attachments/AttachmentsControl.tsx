import { Checkbox } from 'antd'
import { useContext, useState, type Ref } from 'react'
import { words } from '../../../messages'
import type { ControlProps } from '../control'
import { CarrierContext, placeOf, type Attachment } from './attachment'
import { Tile } from './Tile'
import { useTakeIn } from './useTakeIn'
import { Viewer } from './Viewer'
import './attachments.css'

const accepted = 'image/*,.pdf,.docx,.xlsx,.txt'

/**
 * attachments: pictures and scans of a record, as tiles. They are added by the button (Space on it), dropped onto the cell or
 * pasted into it; pictures are made smaller unless the original is wanted.
 */
export function AttachmentsControl({
  field,
  value,
  onChange,
  id,
  onBlur,
  ref,
  readOnly,
  describedBy,
  label,
}: ControlProps<Attachment[] | null>) {
  const place = placeOf(useContext(CarrierContext), field)
  const [viewed, setViewed] = useState<number | null>(null)
  const [isOriginal, setOriginal] = useState(false)
  const [isOver, setOver] = useState(false)
  const held = value ?? []
  const { waiting, take } = useTakeIn((taken) => onChange([...held, ...taken]))
  const add = (files: FileList) => void take([...files], isOriginal)
  const remove = (attachment: Attachment) => {
    const left = held.filter((one) => one !== attachment)
    onChange(left.length > 0 ? left : null)
  }
  const isLocked = readOnly === true
  if (isLocked && held.length === 0) return <span id={id}>—</span>
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a place to drop files on; the button does the same
    <div
      className={isOver ? 'attachments over' : 'attachments'}
      {...(!isLocked && {
        onDragOver: (event) => {
          event.preventDefault()
          setOver(true)
        },
        onDragLeave: () => setOver(false),
        onDrop: (event) => {
          event.preventDefault()
          setOver(false)
          add(event.dataTransfer.files)
        },
        onPaste: (event) => {
          if (event.clipboardData.files.length === 0) return
          event.preventDefault()
          add(event.clipboardData.files)
        },
      })}
    >
      {held.length > 0 && (
        <ul className="tiles">
          {held.map((attachment, i) => (
            <Tile
              key={attachment.id}
              attachment={attachment}
              place={place}
              onView={() => setViewed(i)}
              onRemove={isLocked || waiting > 0 ? undefined : () => remove(attachment)}
            />
          ))}
        </ul>
      )}
      {!isLocked && (
        <div className="row add">
          <span className="chooser">
            <input
              type="file"
              multiple
              id={id}
              ref={ref as Ref<HTMLInputElement>}
              accept={accepted}
              disabled={waiting > 0}
              aria-label={label ?? field.label}
              aria-describedby={describedBy}
              onBlur={onBlur}
              onChange={(event) => {
                if (event.target.files) add(event.target.files)
                event.target.value = ''
              }}
            />
            <span aria-hidden="true">{words.attachments.add}</span>
          </span>
          <Checkbox checked={isOriginal} onChange={(event) => setOriginal(event.target.checked)}>
            {words.attachments.original}
          </Checkbox>
          <span className="quiet small" role="status">
            {waiting > 0 ? words.attachments.taking(waiting) : words.attachments.how}
          </span>
        </div>
      )}
      {viewed !== null && <Viewer attachments={held} first={viewed} place={place} onClose={() => setViewed(null)} />}
    </div>
  )
}
