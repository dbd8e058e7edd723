import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { FigureReport } from '../../bridge/calls/figures'
import { figureParts, figureRows, figuresIn } from '../../records/figures/figures'
import { useKeyHints } from '../app/hints'
import { sentenceOf } from '../app/sentences'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { WorkLine } from '../kit/work/WorkLine'
import { words } from '../messages'
import { Charts } from './Charts'
import { askedFigures, type FiguresSearch } from './figures-search'
import { PeriodPicker } from './PeriodPicker'
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
  const { work, save, print } = useTakenAway({
    sheet: (ticket) => call('figures.sheet', query, { ticket }),
    paper: (ticket) => call('figures.paper', query, { ticket }),
  })
  useKeyHints(w.keys)
  const report = read.data
  const isNarrowed = Object.keys(query.within).length > 0
  return (
    <div className="figures-page">
      <div className="row">
        <h1>{w.title}</h1>
        <span className="sp" />
        <Button onClick={save} disabled={work.isBusy}>
          {w.exportSheet}
        </Button>
        <Button onClick={print} disabled={work.isBusy} aria-keyshortcuts="Control+P">
          {w.print} <kbd>Ctrl P</kbd>
        </Button>
      </div>
      <div className="row chips">
        <PeriodPicker period={query} onPeriod={ask} />
        <span className="sp" />
        <span className="row chips" role="group" aria-label={w.by}>
          <span className="quiet">{w.by}</span>
          {figureRows.map(({ code, label }) => (
            <button
              key={code}
              type="button"
              className={query.by === code ? 'chip on' : 'chip'}
              aria-pressed={query.by === code}
              onClick={() => ask({ by: code })}
            >
              {label}
            </button>
          ))}
        </span>
      </div>
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
      <WorkLine work={work} />
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
