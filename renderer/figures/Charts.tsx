import { lazy, Suspense, useMemo } from 'react'
import type { FigureReport } from '../../bridge/calls/figures'
import { percent } from '../../records/kit/share'
import { pledgeLabel } from '../../records/signing/pledge-text'
import { words } from '../messages'
import type { Bars } from './Chart'

// The library of the charts is large, and most people never open this page.
const Chart = lazy(() => import('./Chart'))
const w = words.figures.charts

/** What a look says more of than a table: checks month by month, hazards as they stand, the share of shops that signed. */
export function Charts({ report }: { report: FigureReport }) {
  const checks = useMemo(() => checksByMonth(report), [report])
  const hazards = useMemo(() => hazardsByState(report), [report])
  const signing = useMemo(() => signedShares(report), [report])
  return (
    <div className="charts">
      {[
        { title: w.checks, bars: checks },
        { title: w.hazards, bars: hazards },
        { title: w.signing, bars: signing },
      ].map(
        ({ title, bars }) =>
          bars.series.some((s) => s.values.some((n) => n > 0)) && (
            <figure key={title} className="card">
              <figcaption>{title}</figcaption>
              <Suspense fallback={<div className="chart" />}>
                <Chart title={title} bars={bars} />
              </Suspense>
            </figure>
          ),
      )}
    </div>
  )
}

function checksByMonth({ months }: FigureReport): Bars {
  const of = (id: string) => months.map((row) => row.n[id] ?? 0)
  return {
    names: months.map((row) => `${Number(row.id?.slice(5))}月`),
    series: [
      { name: w.pass, tone: 'ok', values: of('checks.pass') },
      { name: w.fail, tone: 'bad', values: of('checks.fail') },
    ],
    unit: w.unit,
  }
}

function hazardsByState({ total }: FigureReport): Bars {
  const n = (id: string): number => total[id] ?? 0
  const open = n('found') - n('solved') - n('reported') - n('overdue')
  return {
    names: [w.state.solved, w.state.open, w.state.overdue, w.state.reported],
    series: [{ name: w.found, tone: 'blue', values: [n('solved'), open, n('overdue'), n('reported')] }],
    unit: '处',
  }
}

function signedShares({ total, papers }: FigureReport): Bars {
  return {
    names: papers.map(pledgeLabel),
    series: [
      {
        name: w.signing,
        tone: 'blue',
        values: papers.map((kind) => percent(total[`signed.${kind}`] ?? 0, total['trading'] ?? 0, 1) ?? 0),
      },
    ],
    unit: '%',
    lying: true,
    most: 100,
  }
}
