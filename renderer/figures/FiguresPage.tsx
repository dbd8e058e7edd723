import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { FigureReport } from '../../bridge/calls/figures'
import { figureParts, figureRows, figuresIn } from '../../records/figures/figures'
import { useKeyHints } from '../app/hints'
import { sentenceOf } from '../app/sentences'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { words } from '../messages'
import { Charts } from './Charts'
import { FiguresHead } from './FiguresHead'
import { askedFigures, type FiguresSearch } from './figures-search'
import { RowTables } from './RowTables'
import { useTakenAway } from './useTakenAway'
import { WholeTable } from './WholeTable'
import './figures.css'

const w = words.figures

/** 统计报表: the figures of a period, each of which opens the records that it counts. */
export function FiguresPage({ asked }: { asked: FiguresSearch }) {
  const navigate = useNavigate()
  const query = askedFigures(asked)
  const read = useQuery({
    queryKey: keys.anyRecords('figures', query),
    queryFn: () => call('figures.read', query),
    placeholderData: keepPreviousData,
  })
  const ask = (change: Partial<FiguresSearch>) => void navigate({ to: '/figures', search: { ...asked, ...change } })
  const away = useTakenAway({
    sheet: (ticket) => call('figures.sheet', query, { ticket }),
    paper: (ticket) => call('figures.paper', query, { ticket }),
  })
  useKeyHints(w.keys)
  const report = read.data
  const isNarrowed = Object.keys(query.within).length > 0
  return (
    <div className="figures-page">
      <FiguresHead
        title={w.title}
        away={away}
        period={query}
        onPeriod={ask}
        by={w.by}
        options={figureRows}
        chosen={query.by}
        onChoose={(by) => ask({ by })}
      />
      {isNarrowed && report && (
        <p className="row">
          <span className="chip on">{w.within(report.withinLabel)}</span>
          <button
            type="button"
            className="as-link"
            onClick={() => ask({ section: undefined, group: undefined, category: undefined, by: 'section' })}
          >
            {w.everywhere}
          </button>
        </p>
      )}
      {read.error && <p role="alert">{sentenceOf(read.error)}</p>}
      {report && (
        <>
          <div className="overview">
            <div className="card">
              <WholeTable report={report} />
            </div>
            <Charts report={report} />
          </div>
          <RowTables report={report} />
          <HowCounted report={report} />
        </>
      )}
    </div>
  )
}

/** How every figure on the page is counted. */
function HowCounted({ report }: { report: FigureReport }) {
  return (
    <details className="card">
      <summary>{w.howCounted}</summary>
      <p className="small">{w.formula}</p>
      <dl className="counted small">
        {figureParts.flatMap(({ id }) =>
          figuresIn(report, id).map((figure) => (
            <div key={figure.id}>
              <dt>{figure.label}</dt>
              <dd>{figure.counted}</dd>
            </div>
          )),
        )}
      </dl>
    </details>
  )
}
