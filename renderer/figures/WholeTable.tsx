import { Fragment } from 'react'
import type { Counts, FigureReport } from '../../bridge/calls/figures'
import { figureParts, figuresIn, narrowed, type Figure } from '../../records/figures/figures'
import { changeText, periodText, type Period } from '../../records/figures/period'
import { countText } from '../kit/count'
import { words } from '../messages'
import { Number, Share } from './Cell'

const w = words.figures

/** Every figure in a line: now, of what, a year ago, in the period before, and how it has changed. */
export function WholeTable({ report }: { report: FigureReport }) {
  const { columns } = w
  return (
    <table className="list numbers" aria-label={w.title}>
      <thead>
        <tr>
          <th scope="col">{columns.figure}</th>
          <th scope="col">{columns.now}</th>
          <th scope="col">{columns.share}</th>
          <th scope="col">
            {columns.lastYear}
            <span className="small"> {periodText(report.lastYear)}</span>
          </th>
          <th scope="col">{columns.year}</th>
          <th scope="col">
            {columns.before}
            <span className="small"> {periodText(report.before)}</span>
          </th>
          <th scope="col">{columns.change}</th>
        </tr>
      </thead>
      <tbody>
        {figureParts.map(({ id, title }) => {
          const shown = figuresIn(report, id)
          if (shown.length === 0) return null
          return (
            <Fragment key={id}>
              <tr className="part">
                <th scope="rowgroup" colSpan={7}>
                  {title}
                </th>
              </tr>
              {shown.map((figure) => (
                <Line key={figure.id} report={report} figure={figure} />
              ))}
            </Fragment>
          )
        })}
        <Tasks report={report} />
      </tbody>
    </table>
  )
}

function Line({ report, figure }: { report: FigureReport; figure: Figure }) {
  const n = report.total[figure.id] ?? 0
  const of = figure.of === undefined ? undefined : (report.total[figure.of] ?? 0)
  const query = narrowed(figure.query(report.period, report.today), report.within)
  return (
    <tr className={figure.of ? 'under' : undefined} title={`${figure.label}：${figure.counted}`}>
      <th scope="row">
        {figure.label}
        <span className="small quiet">（{figure.unit}）</span>
      </th>
      <td>
        <Number figure={figure} n={n} query={query} where={periodText(report.period)} />
      </td>
      <td>{of === undefined ? null : <Share n={n} of={of} />}</td>
      {figure.asOf === 'today' ? (
        <td colSpan={4} className="small quiet today-only">
          {figure.id === 'shops' || figure.id === 'trading' ? w.asOfToday(report.today) : null}
        </td>
      ) : (
        <>
          <Then report={report} figure={figure} n={n} counts={report.lastYearTotal} period={report.lastYear} />
          <Then report={report} figure={figure} n={n} counts={report.beforeTotal} period={report.before} />
        </>
      )}
    </tr>
  )
}

/** What it was then, and by how much it has changed since. */
function Then(props: { report: FigureReport; figure: Figure; n: number; counts: Counts; period: Period }) {
  const { report, figure, n, counts, period } = props
  const then = counts[figure.id] ?? 0
  const query = narrowed(figure.query(period, report.today), report.within)
  return (
    <>
      <td>
        <Number figure={figure} n={then} query={query} where={periodText(period)} />
      </td>
      <td>{changeText(then, n)}</td>
    </>
  )
}

function Tasks({ report: { tasks } }: { report: FigureReport }) {
  const { total, lastYear, before } = tasks
  if (total.of + lastYear.of + before.of === 0) return null
  return (
    <>
      <tr className="part">
        <th scope="rowgroup" colSpan={7}>
          {w.tasks}
        </th>
      </tr>
      <tr>
        <th scope="row">
          {w.tasksDone}
          <span className="small quiet">（次）</span>
        </th>
        <td>{countText(total.done)}</td>
        <td>
          <Share n={total.done} of={total.of} />
        </td>
        <td>{countText(lastYear.done)}</td>
        <td>{changeText(lastYear.done, total.done)}</td>
        <td>{countText(before.done)}</td>
        <td>{changeText(before.done, total.done)}</td>
      </tr>
    </>
  )
}
