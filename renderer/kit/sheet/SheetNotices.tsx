import { fieldOf } from '../../../records/kit/register'
import { draftTitle } from '../drafts/draft'
import { DraftOffer } from '../drafts/DraftOffer'
import { useKeepApart } from '../drafts/useKeepApart'
import { StaleBanner } from '../stale/StaleBanner'
import { Twins } from './Twins'
import type { Sheet } from './useSheet'

/**
 * What has to be settled before the sheet can be saved: a draft from last time, or somebody else's save; and a record that
 * may be the same.
 */
export function SheetNotices({ sheet }: { sheet: Sheet }) {
  const keepApart = useKeepApart(sheet)
  return (
    <>
      {sheet.offer && (
        <DraftOffer
          at={sheet.offer.at}
          title={sheet.base.id === null ? draftTitle(sheet.register, sheet.offer) : ''}
          labels={Object.keys(sheet.offer.values)
            .filter((key) => key !== sheet.register.parent)
            .map((key) => fieldOf(sheet.register, key).label)}
          onTake={sheet.takeDraft}
          onKeepApart={keepApart}
          onDrop={sheet.dropDraft}
        />
      )}
      {!sheet.offer && <Twins sheet={sheet} />}
      {sheet.stale && <StaleBanner sheet={sheet} stale={sheet.stale} />}
    </>
  )
}
