import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { words } from '../../messages'

/** Said where the agreement was changed after its paper was issued: what was given out stays as it was. */
export function ChangedSince({ caseId, onRenew }: { caseId: string; onRenew: (() => void) | null }) {
  const papers = useQuery({
    queryKey: keys.anyRecords('case papers', caseId),
    queryFn: () => call('mediation.papers', { case: caseId }),
  })
  if (papers.data?.states.agreementPaper !== 'changed') return null
  return (
    <section className="banner row" aria-label={words.agreement.changedSince}>
      <span>{words.agreement.changedSince}</span>
      <span className="sp" />
      {onRenew && <Button onClick={onRenew}>{words.agreement.renew}</Button>}
    </section>
  )
}
