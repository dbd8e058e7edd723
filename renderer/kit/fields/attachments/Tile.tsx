import { words } from '../../../messages'
import { isPicture, type Attachment, type AttachmentPlace } from './attachment'
import { usePicture } from './bytes'

const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase()

/** One file of a record: its picture or its kind, its name, and taking it off. */
export function Tile({
  attachment,
  place,
  onView,
  onRemove,
}: {
  attachment: Attachment
  place: AttachmentPlace | null
  onView: () => void
  onRemove: (() => void) | undefined
}) {
  const picture = usePicture(attachment, place)
  const { name } = attachment
  return (
    <li className="tile">
      <button
        type="button"
        className="bare look"
        title={name}
        onClick={onView}
        aria-label={words.attachments.view(name)}
      >
        {picture ? (
          <img src={picture} alt="" />
        ) : (
          <span className="blank" data-ending={isPicture(attachment) ? undefined : ending(name)} />
        )}
        <span className="name">{name}</span>
      </button>
      {onRemove && (
        <button type="button" className="bare off" onClick={onRemove} aria-label={words.attachments.remove(name)}>
          ×
        </button>
      )}
    </li>
  )
}
