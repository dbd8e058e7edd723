import { lazy, Suspense, useMemo } from 'react'
import type { StatutorySheet } from '../../../bridge/calls/mediation-sheet'
import { endLevels } from '../../../records/mediation/case-options'
import { sheetBalance, sheetCell, sheetTables } from '../../../records/mediation/statutory-sheet'
import { words } from '../../messages'
import type { Bars } from '../../figures/Chart'

// The library of the charts is large, and most people never open this page.
const Chart = lazy(() => import('../../figures/Chart'))
const w = words.mediationFigures.charts
const tones = ['ok', 'bad', 'mute', 'warn']

/** What a look says more of than a table: what became of each kind of dispute, and where the settled ones ended. */
export function SheetCharts({ sheet }: { sheet: StatutorySheet }) {
  const kinds = useMemo(() => kindsByFate(sheet), [sheet])
  const levels = useMemo(() => levelsOf(sheet), [sheet])
  return (
    <div className="charts">
      {[
        { title: w.kinds, bars: kinds, className: 'card kinds' },
        { title: w.levels, bars: levels, className: 'card' },
      ].map(
        ({ title, bars, className }) =>
          bars.names.length > 0 && (
            <figure key={title} className={className}>
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

/** Kinds that there were, the most frequent first. */
function kindsByFate({ now, list }: StatutorySheet): Bars {
  const [accepted, ...fates] = sheetBalance
  const rows = sheetTables(list)[0]!
    .rows.filter((row) => (now[sheetCell(accepted!, row)] ?? 0) > 0)
    .toSorted((a, b) => now[sheetCell(accepted!, b)]! - now[sheetCell(accepted!, a)]!)
  return {
    names: rows.map((row) => row.label.replace(/纠纷$/, '')),
    series: fates.map((fate, n) => ({
      name: fate.label,
      tone: tones[n]!,
      values: rows.map((row) => now[sheetCell(fate, row)] ?? 0),
    })),
    unit: w.unit,
    lying: true,
  }
}

function levelsOf({ now }: StatutorySheet): Bars {
  const values = endLevels.map(({ code }) => now[`level.${code}`] ?? 0)
  const names = values.some((n) => n > 0) ? endLevels.map((level) => level.label) : []
  return { names, series: [{ name: w.levels, tone: 'blue', values }], unit: w.unit }
}
