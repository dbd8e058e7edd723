import { Button } from 'antd'
import { momentText } from '../../../records/kit/dates'
import { words } from '../../messages'
import { FocusOnShow } from '../FocusOnShow'

/** Offers what was typed last time and never saved. The sheet waits behind it, so that neither text hides the other. */
export function DraftOffer({
  at,
  title,
  labels,
  onTake,
  onKeepApart,
  onDrop,
}: {
  /** When it was last kept, UTC ISO text. */
  at: string
  /** What the record will be called; empty where it has its title already, or none yet. */
  title: string
  /** Labels of the fields that it holds. */
  labels: readonly string[]
  onTake: () => void
  /** Null where the draft is of a record. */
  onKeepApart: (() => void) | null
  onDrop: () => void
}) {
  const says = words.kit.draftOffer(title, momentText(at).slice(5))
  return (
    <section className="banner row" aria-label={says}>
      <b>{says}</b>
      <span>{words.kit.draftHolds(labels)}</span>
      <span className="sp" />
      <FocusOnShow>
        <Button type="primary" onClick={onTake}>
          {words.kit.draftTake}
        </Button>
      </FocusOnShow>
      {onKeepApart && <Button onClick={onKeepApart}>{words.kit.draftKeepApart}</Button>}
      <Button onClick={onDrop}>{words.kit.draftDrop}</Button>
    </section>
  )
}
