import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { RoundDraft } from '../../bridge/check-shapes'
import { isSameRound } from '../../bridge/round-draft'
import { useNotices } from '../app/notices'
import { queryClient } from '../bridge/queries'
import { titleOf } from '../kit/titles'
import { words } from '../messages'
import { heldRoundsQuery, keepRound } from './held-rounds'

/**
 * A line for every round that was left with shops unsaved: one goes back to it, or lets it go. It never takes the focus:
 * the next key belongs to the street that was opened.
 */
export function HeldRounds({ rounds }: { rounds: readonly RoundDraft[] }) {
  const navigate = useNavigate()
  const { fail } = useNotices()
  const goOn = ({ section, shop, list, since }: RoundDraft) => {
    const where = shop ? { shop } : { section: section ?? undefined }
    void navigate({ to: '/round', search: { ...where, list, since } })
  }
  const drop = (round: RoundDraft) => {
    queryClient.setQueryData(heldRoundsQuery.queryKey, (all) => all?.filter((one) => !isSameRound(one, round)))
    keepRound({ ...round, typed: {} }).catch(fail)
  }
  return rounds.map((round) => {
    const says = words.checks.held(round.name ?? titleOf(round.list), Object.keys(round.typed).length)
    return (
      <section key={`${round.section} ${round.shop} ${round.list}`} className="banner row" aria-label={says}>
        <span>{says}</span>
        <span className="sp" />
        <Button onClick={() => goOn(round)}>{words.checks.heldGoOn}</Button>
        <Button onClick={() => drop(round)}>{words.checks.heldDrop}</Button>
      </section>
    )
  })
}
