import { useFormState } from 'react-hook-form'
import { fieldOf } from '../../../records/kit/register'
import { words } from '../../messages'
import { DraftOffer } from '../drafts/DraftOffer'
import { StaleBanner } from '../stale/StaleBanner'
import type { Sheet } from './useSheet'

/** What has to be settled before the sheet can be saved: a draft from last time, or somebody else's save. */
export function SheetNotices({ sheet }: { sheet: Sheet }) {
  return (
    <>
      {sheet.offer && (
        <DraftOffer
          at={sheet.offer.at}
          labels={Object.keys(sheet.offer.values)
            .filter((key) => key !== sheet.register.parent)
            .map((key) => fieldOf(sheet.register, key).label)}
          onTake={sheet.takeDraft}
          onDrop={sheet.dropDraft}
        />
      )}
      {sheet.stale && <StaleBanner sheet={sheet} stale={sheet.stale} />}
    </>
  )
}

/** A lamp while something on the sheet differs from the record. */
export function UnsavedLamp({ sheet }: { sheet: Sheet }) {
  const { isDirty } = useFormState({ control: sheet.form.control })
  return isDirty ? <span className="lamp warn">{words.kit.unsaved}</span> : null
}
