import { Button } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { mayReveal } from '../../../../records/roles'
import { useMay } from '../../../app/office'
import { useNotices } from '../../../app/notices'
import { call } from '../../../bridge/call'
import { words } from '../../../messages'
import { isPicture, type Attachment, type AttachmentPlace } from './attachment'
import { usePicture } from './bytes'

/** The files of a field at full size, inside the program; ← and → go through them, Esc closes. */
export function Viewer({
  attachments,
  first,
  place,
  onClose,
}: {
  attachments: readonly Attachment[]
  /** Index of the one that is shown first. */
  first: number
  place: AttachmentPlace | null
  onClose: () => void
}) {
  const { say, fail } = useNotices()
  const box = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(first)
  const mayCopy = useMay(mayReveal) && place !== null
  useEffect(() => box.current?.showModal(), [])
  const shown = attachments[Math.min(at, attachments.length - 1)]
  if (!shown) return null

  const go = (way: 1 | -1) => setAt((at + way + attachments.length) % attachments.length)
  const copy = async () => {
    const { paper } = await call('attachment.copy', { ...place!, id: shown.id })
    try {
      const outcome = await call('paper.save', { paper })
      if (outcome.done) say(words.attachments.copied(outcome.file))
    } finally {
      await call('paper.drop', { paper })
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go(1)
    else if (event.key === 'ArrowLeft') go(-1)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of a box that is over everything
    <dialog ref={box} className="viewer" aria-label={shown.name} onClose={onClose} onKeyDown={onKeyDown}>
      <div className="row">
        <b>{shown.name}</b>
        <span className="quiet small">{words.attachments.facts(shown.size, at + 1, attachments.length)}</span>
        <span className="sp" />
        {attachments.length > 1 && (
          <>
            <Button onClick={() => go(-1)}>{words.attachments.before}</Button>
            <Button onClick={() => go(1)}>{words.attachments.next}</Button>
          </>
        )}
        {mayCopy && <Button onClick={() => void copy().catch(fail)}>{words.attachments.copy}</Button>}
        <Button onClick={() => box.current?.close()}>
          {words.kit.close} <kbd>Esc</kbd>
        </Button>
      </div>
      <Large key={shown.id} attachment={shown} place={place} />
    </dialog>
  )
}

function Large({ attachment, place }: { attachment: Attachment; place: AttachmentPlace | null }) {
  const picture = usePicture(attachment, place)
  if (!isPicture(attachment)) return <p className="quiet">{words.attachments.notShown}</p>
  return picture ? <img className="large" src={picture} alt={attachment.name} /> : <p className="skeleton" />
}
