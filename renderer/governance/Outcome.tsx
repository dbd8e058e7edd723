import type { RecordView, Values } from '../../bridge/record-shapes'
import type { election } from '../../records/governance/election'
import type { RecordOf } from '../../records/kit/register'
import { pairText, percent } from '../../records/kit/share'
import { attendedOf, electionDoubts, electorsOf, type Roll, type Standing } from '../../records/governance/turnout'
import { words } from '../messages'

/** What an election came to, each figure with what it is of; and what does not fit together, in sentences. */
export function Outcome({
  values,
  roll,
  candidates,
}: {
  values: Values
  roll: Roll
  candidates: readonly RecordView[]
}) {
  const e = values as RecordOf<typeof election>
  const standing = candidates.map((c) => c.values as unknown as Standing)
  const doubts = electionDoubts(e, roll, standing)
  const electors = electorsOf(e, roll)
  const attended = attendedOf(roll)
  const exact = attended !== null && electors !== null ? percent(attended, electors, 1) : null
  const figures = [
    { label: words.governance.turnout, says: pair(attended, electors, '人'), exact: exact === null ? '' : `${exact}%` },
    { label: words.governance.ballotsBack, says: pair(e.ballotsBack, e.ballotsOut, '张'), exact: '' },
    { label: words.governance.ballotsValid, says: pair(e.ballotsValid, e.ballotsBack, '张'), exact: '' },
    { label: words.governance.seats, says: seatsText(standing, e.seats), exact: '' },
  ]
  return (
    <section className="card outcome" aria-label={words.governance.outcome}>
      <dl>
        {figures.map(({ label, says, exact: whole }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd title={whole}>{says}</dd>
          </div>
        ))}
      </dl>
      {doubts.map((doubt) => (
        <p key={doubt} className="remark odd">
          {doubt}
        </p>
      ))}
    </section>
  )
}

const pair = (part: number | null, whole: number | null, unit: string): string =>
  part === null || whole === null ? words.governance.noFigures : pairText(part, whole, unit)

const seatsText = (standing: readonly Standing[], seats: number | null): string =>
  seats === null ? words.governance.noFigures : `${standing.filter((c) => c.elected).length} / ${seats} 名`
