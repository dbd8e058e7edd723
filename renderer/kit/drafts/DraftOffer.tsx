import { Button } from 'antd'
import { momentText } from '../../../records/kit/dates'
import { words } from '../../messages'
import { FocusOnShow } from '../FocusOnShow'

/** Offers what was typed last time and never saved. The sheet waits behind it, so that neither text hides the other. */
export function DraftOffer({
  at,
  labels,
  onTake,
  onDrop,
}: {
  /** When it was last kept, UTC ISO text. */
  at: string
  /** Labels of the fields that it holds. */
  labels: readonly string[]
  onTake: () => void
  onDrop: () => void
}) {
  return (
    <section className="banner row" aria-label={words.kit.draftOffer(momentText(at).slice(5))}>
      <b>{words.kit.draftOffer(momentText(at).slice(5))}</b>
      <span>{words.kit.draftHolds(labels)}</span>
      <span className="sp" />
      <FocusOnShow>
        <Button type="primary" onClick={onTake}>
          {words.kit.draftTake}
        </Button>
      </FocusOnShow>
      <Button onClick={onDrop}>{words.kit.draftDrop}</Button>
    </section>
  )
}
