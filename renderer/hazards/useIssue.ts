import { useCallback } from 'react'
import type { Input } from '../../bridge/calls'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import type { LongWork } from '../kit/work/useLongWork'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'

type Issuing = 'hazard.notice' | 'hazard.letter' | 'hazard.recheckRecord'

/** Issues a paper, or gives out again what was issued, and shows it. */
export function useIssue({ run }: LongWork): <C extends Issuing>(name: C, input: Input<C>) => Promise<void> {
  const openPaper = useOpenPaper()
  const { say } = useNotices()
  return useCallback(
    async <C extends Issuing>(name: C, input: Input<C>) => {
      const done = await run((ticket) => call(name as 'hazard.notice', input as Input<'hazard.notice'>, { ticket }))
      if (!done) return
      openPaper(done.paper)
      const said = [
        done.issued > 0 ? words.hazards.issuedNow(done.issued) : '',
        done.before.length > 0 ? words.hazards.issuedBefore(done.before) : '',
      ].filter(Boolean)
      if (said.length > 0) say(said.join('；'))
      await queryClient.invalidateQueries({ queryKey: keys.records('hazard', 'papers') })
    },
    [run, openPaper, say],
  )
}
