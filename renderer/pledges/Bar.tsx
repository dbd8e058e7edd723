import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Input } from '../../bridge/calls'
import type { Paper } from '../../bridge/paper-shapes'
import type { PledgePaper } from '../../bridge/pledge-shapes'
import { pledgeLabel } from '../../records/signing/pledge-text'
import { LastActLine } from '../kit/acts/LastActLine'
import type { LongWork } from '../kit/work/useLongWork'
import { WorkLine } from '../kit/work/WorkLine'
import { call } from '../bridge/call'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'
import type { Place } from './ticked'

/** What can be done: with the ticked cells, or else with the paper that the keys stand on; and the last act with its undo. */
export function Bar({
  scope,
  paper,
  places,
  work,
  children,
  onUntick,
}: {
  scope: Input<'paper.pledges'>['scope']
  /** The paper that the keys stand on. */
  paper: PledgePaper | undefined
  /** The ticked cells. */
  places: readonly Place[]
  work: LongWork
  /** The button that signs. */
  children: ReactNode
  onUntick: () => void
}) {
  const openPaper = useOpenPaper()
  const print = async (make: (ticket: string) => Promise<Paper>) => {
    const made = await work.run(make)
    if (made) openPaper(made)
  }
  const printOf = (kind: string, shops?: string[]) =>
    void print((ticket) => call('paper.pledges', { kind, scope, ...(shops && { shops }) }, { ticket }))
  const missing = paper ? paper.asked - paper.holds : 0
  return (
    <>
      <WorkLine work={work} />
      <div className={places.length > 0 ? 'row bar on' : 'row bar'} role="toolbar" aria-label={words.pledges.bar}>
        {places.length > 0 && <b>{words.pledges.ticked(places.length)}</b>}
        {children}
        {places.length > 0 ? (
          <>
            {[...Map.groupBy(places, (p) => p.kind)].map(([kind, of]) => (
              <Button
                key={kind}
                onClick={() =>
                  printOf(
                    kind,
                    of.map((p) => p.shop),
                  )
                }
                disabled={work.isBusy}
              >
                {words.pledges.print(pledgeLabel(kind), of.length)}
              </Button>
            ))}
            <button type="button" className="as-link" onClick={onUntick}>
              {words.pledges.untick}
            </button>
          </>
        ) : (
          paper && (
            <>
              <Button onClick={() => printOf(paper.kind)} disabled={work.isBusy || missing === 0}>
                {words.pledges.printMissing(paper.label, missing)}
              </Button>
              {paper.kind === 'covenant' && (
                <Button
                  onClick={() => void print((ticket) => call('paper.covenantRoll', { scope }, { ticket }))}
                  disabled={work.isBusy}
                >
                  {words.pledges.roll}
                </Button>
              )}
            </>
          )
        )}
        <span className="sp" />
        <LastActLine />
      </div>
    </>
  )
}
