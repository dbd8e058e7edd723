import { useQuery } from '@tanstack/react-query'
import type { Period } from '../../../records/figures/period'
import { periodText } from '../../../records/figures/period'
import { show } from '../../../records/kit/kinds'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { caseloadQuery, gradeColumns, subsidyOf } from '../../../records/mediation/subsidy'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { Number } from '../../figures/Cell'
import { words } from '../../messages'

const w = words.mediationFigures

/** 以案定补: what each mediator closed in the period, by grade, and what that comes to by the office's own rates. */
export function Caseloads({ period }: { period: Period }) {
  const { from, to } = period
  const read = useQuery({
    queryKey: keys.anyRecords('caseloads', from, to),
    queryFn: () => call('mediation.caseloads', { from, to }),
  }).data
  if (!read || read.lines.length === 0) return null
  return (
    <section className="card">
      <h2>{w.caseloads}</h2>
      <p className="quiet small">{w.caseloadsNote}</p>
      <table className="list numbers" aria-label={w.caseloads}>
        <thead>
          <tr>
            <th scope="col">{w.mediator}</th>
            {gradeColumns.map(({ code, label }) => (
              <th scope="col" key={code}>
                {label}
              </th>
            ))}
            <th scope="col">{w.subsidy}</th>
          </tr>
        </thead>
        <tbody>
          {read.lines.map((line) => (
            <tr key={line.mediator}>
              <th scope="row">{line.name}</th>
              {gradeColumns.map(({ code, label }) => (
                <td key={code}>
                  <Number
                    figure={{ label, unit: mediationCase.unit }}
                    n={line.counts[code] ?? 0}
                    query={caseloadQuery(line.mediator, code, period)}
                    where={`${periodText(period)} ${line.name}`}
                  />
                </td>
              ))}
              <td>{show(mediationCase.fields.amount, subsidyOf(line, read.rates))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
