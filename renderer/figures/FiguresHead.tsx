import { Button } from 'antd'
import type { Period } from '../../records/figures/period'
import { WorkLine } from '../kit/work/WorkLine'
import { words } from '../messages'
import { PeriodPicker } from './PeriodPicker'
import type { TakenAway } from './useTakenAway'

/** The top of a page of figures: what it is, the ways to take it away, the period, and by what it is counted. */
export function FiguresHead<C extends string>({
  title,
  away: { work, save, print },
  period,
  onPeriod,
  by,
  options,
  chosen,
  onChoose,
}: {
  title: string
  away: TakenAway
  period: Period
  onPeriod: (period: Period) => void
  /** What the chips choose: 按、口径. */
  by: string
  options: readonly { readonly code: C; readonly label: string }[]
  chosen: C
  onChoose: (code: C) => void
}) {
  return (
    <>
      <div className="row">
        <h1>{title}</h1>
        <span className="sp" />
        <Button onClick={save} disabled={work.isBusy}>
          {words.figures.exportSheet}
        </Button>
        <Button onClick={print} disabled={work.isBusy} aria-keyshortcuts="Control+P">
          {words.figures.print} <kbd>Ctrl P</kbd>
        </Button>
      </div>
      <div className="row chips">
        <PeriodPicker period={period} onPeriod={onPeriod} />
        <span className="sp" />
        <span className="row chips" role="group" aria-label={by}>
          <span className="quiet">{by}</span>
          {options.map(({ code, label }) => (
            <button
              key={code}
              type="button"
              className={chosen === code ? 'chip on' : 'chip'}
              aria-pressed={chosen === code}
              onClick={() => onChoose(code)}
            >
              {label}
            </button>
          ))}
        </span>
      </div>
      <WorkLine work={work} />
    </>
  )
}
