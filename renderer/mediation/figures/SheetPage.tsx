import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { categoryLists } from '../../../records/mediation/dispute-categories'
import { sheetRules } from '../../../records/mediation/sheet-text'
import { sheetFigures } from '../../../records/mediation/statutory-sheet'
import { useKeyHints } from '../../app/hints'
import { sentenceOf } from '../../app/sentences'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { FiguresHead } from '../../figures/FiguresHead'
import { useTakenAway } from '../../figures/useTakenAway'
import { words } from '../../messages'
import { Balance } from './Balance'
import { Caseloads } from './Caseloads'
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
  const away = useTakenAway({
    sheet: (ticket) => call('mediation.sheetFile', query, { ticket }),
    paper: (ticket) => call('mediation.sheetPaper', query, { ticket }),
  })
  useKeyHints(words.figures.keys)
  const sheet = read.data
  return (
    <div className="figures-page">
      <FiguresHead
        title={w.title}
        away={away}
        period={query}
        onPeriod={ask}
        by={w.list}
        options={categoryLists}
        chosen={query.list}
        onChoose={(list) => ask({ list })}
      />
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
          <Caseloads period={query} />
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
