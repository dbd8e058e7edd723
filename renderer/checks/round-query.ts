import { queryOptions } from '@tanstack/react-query'
import type { ChecksSaved, Round } from '../../bridge/check-shapes'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'

/** Which round: the street (or one shop), the list, and since when a check counts as this round's. */
export interface RoundKey {
  section: string | null
  shop: string | null
  list: string
  since: string
}

export const roundPlace = ({ section, shop }: Pick<RoundKey, 'section' | 'shop'>) =>
  shop ? { shop } : { section: section! }

/** A round as it stands. It is read anew whenever a check is written; shops and hazards change it when it is opened again. */
export const roundQuery = (key: RoundKey) =>
  queryOptions({
    queryKey: keys.records('inspection', 'round', key),
    queryFn: () => call('check.round', { of: roundPlace(key), list: key.list, since: key.since }),
    refetchOnMount: 'always',
  })

/** Shows what was just saved before the round has been read again. */
export function showSaved(key: RoundKey, { done }: ChecksSaved): void {
  queryClient.setQueryData<Round>(
    roundQuery(key).queryKey,
    (round) => round && { ...round, shops: round.shops.map((s) => ({ ...s, done: done[s.id] ?? s.done })) },
  )
}
