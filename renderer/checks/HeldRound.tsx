import { queryOptions } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { RoundDraft } from '../../bridge/check-shapes'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { queryClient } from '../bridge/queries'
import { draftQuery, type Draft } from '../kit/drafts/draft'
import { DraftOffer } from '../kit/drafts/DraftOffer'
import { titleOf } from '../kit/titles'
import { words } from '../messages'

/** What was typed in a round and never saved. Read anew by every screen that begins with it. */
export const heldRoundQuery = queryOptions({ ...draftQuery('inspection', null), refetchOnMount: 'always' })

/** The round of a draft, where shops are left in it. */
export function heldRound(draft: Draft | null | undefined): RoundDraft | null {
  const held = draft?.values as RoundDraft | undefined
  return held?.typed && Object.keys(held.typed).length > 0 ? held : null
}

/** Offers a round that was left with shops unsaved: one goes back to it, or lets it go. */
export function HeldRound({ draft, held }: { draft: Draft; held: RoundDraft }) {
  const navigate = useNavigate()
  const { fail } = useNotices()
  const goOn = () => {
    const { section, shop, list, since } = held
    const where = shop ? { shop } : { section: section ?? undefined }
    void navigate({ to: '/round', search: { ...where, list, since } })
  }
  const drop = () => {
    queryClient.setQueryData(heldRoundQuery.queryKey, null)
    call('draft.drop', { register: 'inspection', record: null }).catch(fail)
  }
  return (
    <DraftOffer
      at={draft.at}
      title={titleOf(held.section ?? held.shop ?? '')}
      labels={[titleOf(held.list), words.checks.paperHead(Object.keys(held.typed).length)]}
      onTake={goOn}
      onKeepApart={null}
      onDrop={drop}
    />
  )
}
