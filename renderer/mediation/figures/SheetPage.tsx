import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { categoryLists } from '../../../records/mediation/dispute-categories'
import { sheetRules } from '../../../records/mediation/sheet-text'
import { sheetFigures } from '../../../records/mediation/statutory-sheet'
import { useKeyHints } from '../../app/hints'
import { sentenceOf } from '../../app/sentences'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { PeriodPicker } from '../../figures/PeriodPicker'
import { useTakenAway } from '../../figures/useTakenAway'
import { WorkLine } from '../../kit/work/WorkLine'
import { words } from '../../messages'
import { Balance } from './Balance'
import { askedSheet, type SheetSearch } from './sheet-search'
import { SheetCharts } from './SheetCharts'
import { SheetTables } from './SheetTables'
import { SheetWhole } from './SheetWhole'
import '../../figures/figures.css'
import './sheet.css'

const w = words.mediationFigures

/** 人民调解案件统计: what was accepted in a period and what has become of it; every number opens its cases. */
export function SheetPage({ asked }: { asked: SheetSearch }) {
  const navigate = useNavigate()
  const query = askedSheet(asked)
  const read = useQuery({
    queryKey: keys.anyRecords('mediation-sheet', query),
    queryFn: () => call('mediation.sheet', query),
    placeholderData: keepPreviousData,
  })
  const ask = (change: Partial<SheetSearch>) =>
    void navigate({ to: '/mediation/figures', search: { ...asked, ...change } })
  const { work, save, print } = useTakenAway({
    sheet: (ticket) => call('mediation.sheetFile', query, { ticket }),
    paper: (ticket) => call('mediation.sheetPaper', query, { ticket }),
  })
  useKeyHints(words.figures.keys)
  const sheet = read.data
  return (
    <div className="figures-page">
      <div className="row">
        <h1>{w.title}</h1>
        <span className="sp" />
        <Button onClick={save} disabled={work.isBusy}>
          {words.figures.exportSheet}
        </Button>
        <Button onClick={print} disabled={work.isBusy} aria-keyshortcuts="Control+P">
          {words.figures.print} <kbd>Ctrl P</kbd>
        </Button>
      </div>
      <div className="row chips">
        <PeriodPicker period={query} onPeriod={ask} />
        <span className="sp" />
        <span className="row chips" role="group" aria-label={w.list}>
          <span className="quiet">{w.list}</span>
          {categoryLists.map(({ code, label }) => (
            <button
              key={code}
              type="button"
              className={query.list === code ? 'chip on' : 'chip'}
              aria-pressed={query.list === code}
              onClick={() => ask({ list: code })}
            >
              {label}
            </button>
          ))}
        </span>
      </div>
      <WorkLine work={work} />
      {read.error && <p role="alert">{sentenceOf(read.error)}</p>}
      {sheet && (
        <>
          <Balance sheet={sheet} />
          <div className="overview">
            <div className="card wide">
              <SheetWhole sheet={sheet} />
            </div>
            <SheetCharts sheet={sheet} />
          </div>
          <SheetTables sheet={sheet} />
          <details className="card">
            <summary>{w.rules}</summary>
            {sheetRules.map((rule) => (
              <p key={rule} className="small">
                {rule}
              </p>
            ))}
            <dl className="counted small">
              {sheetFigures.map((figure) => (
                <div key={figure.id}>
                  <dt>{figure.label}</dt>
                  <dd>{figure.counted}</dd>
                </div>
              ))}
            </dl>
          </details>
        </>
      )}
    </div>
  )
}
