import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Output } from '../../bridge/calls'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { words } from '../messages'

/** What was issued about a hazard; undefined while it is not known. */
export const usePapers = (id: string | undefined) =>
  useQuery({
    queryKey: keys.records('hazard', 'papers', id),
    queryFn: () => call('hazard.papers', { id: id! }),
    enabled: id !== undefined,
    refetchOnMount: 'always',
  }).data

/** The record says something else than the papers that were issued: which they are, and issuing them anew. */
export function PapersChanged({
  papers,
  isTold,
  isOver,
  isReported,
  onRenewNotice,
  onRenewLetter,
}: {
  papers: Output<'hazard.papers'>
  /** Whether the act still stands that each paper was issued for. */
  isTold: boolean
  /** Nothing is left to be told of. */
  isOver: boolean
  isReported: boolean
  /** Issues the next version; undefined for who may not, or where there is nothing to issue. */
  onRenewNotice: (() => void) | undefined
  onRenewLetter: (() => void) | undefined
}) {
  const moved = [
    {
      state: papers.notice,
      says: isTold ? words.hazards.noticeChanged : words.hazards.noticeTakenBack,
      renew: onRenewNotice,
    },
    {
      state: papers.letter,
      says: isReported ? words.hazards.letterChanged : words.hazards.letterTakenBack,
      renew: onRenewLetter,
    },
  ].filter(({ state }) => state === 'changed' && !isOver)
  return moved.map(({ says, renew }) => (
    <div className="banner row" key={says} role="status">
      <span className="sp">{says}</span>
      {renew && <Button onClick={renew}>{words.hazards.renew}</Button>}
    </div>
  ))
}
