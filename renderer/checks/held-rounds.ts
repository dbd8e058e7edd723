import { queryOptions } from '@tanstack/react-query'
import type { RoundDraft } from '../../bridge/check-shapes'
import { draftOfRounds, heldRounds, isSameRound } from '../../bridge/round-draft'
import { call } from '../bridge/call'
import { learnTitles } from '../kit/titles'

const which = { register: 'inspection', record: null } as const

let underWay: Promise<unknown> = Promise.resolve()

/** One after the other: what was read of the other rounds must still be so when it is written. */
function inTurn<T>(step: () => Promise<T>): Promise<T> {
  const done = underWay.then(step)
  underWay = done.catch(() => undefined)
  return done
}

async function read(): Promise<RoundDraft[]> {
  const draft = await call('draft.read', which)
  if (draft) learnTitles(draft.titles)
  return heldRounds(draft?.values)
}

/** What was typed in rounds and never saved. Read anew by every screen that begins with it. */
export const heldRoundsQuery = queryOptions({
  queryKey: ['draft', 'inspection', 'rounds'],
  queryFn: () => inTurn(read),
  gcTime: 0,
  staleTime: Infinity,
  refetchOnMount: 'always',
})

/** Keeps what is typed in a round, beside whatever is held of others; with nothing typed it is let go. */
export const keepRound = (round: RoundDraft): Promise<void> =>
  inTurn(async () => {
    const others = (await read()).filter((other) => !isSameRound(other, round))
    const values = draftOfRounds([round, ...others])
    await (values ? call('draft.keep', { ...which, revision: null, values }) : call('draft.drop', which))
  })
