import { Button, Input } from 'antd'
import { useState } from 'react'
import { readDate } from '../../records/kit/dates'
import { periodText, spanAround, spanOf, spans, turned, type Period } from '../../records/figures/period'
import { words } from '../messages'

const w = words.figures

/** A month, quarter, half-year or year, turned one by one; or any days from one to another. */
export function PeriodPicker({ period, onPeriod }: { period: Period; onPeriod: (next: Period) => void }) {
  const span = spanOf(period)
  const [isCustom, setCustom] = useState(span === null)
  return (
    <span className="row chips" role="group" aria-label={w.span}>
      {spans.toReversed().map(({ code, label }) => (
        <button
          key={code}
          type="button"
          className={!isCustom && span === code ? 'chip on' : 'chip'}
          aria-pressed={!isCustom && span === code}
          onClick={() => {
            setCustom(false)
            onPeriod(spanAround(code, period.to))
          }}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        className={isCustom ? 'chip on' : 'chip'}
        aria-pressed={isCustom}
        onClick={() => setCustom(true)}
      >
        {w.custom}
      </button>
      {isCustom ? (
        <Days period={period} onPeriod={onPeriod} />
      ) : (
        <>
          <Button aria-label={w.earlier} onClick={() => onPeriod(turned(period, -1))}>
            ◀
          </Button>
          <b aria-live="polite">{periodText(period)}</b>
          <Button aria-label={w.later} onClick={() => onPeriod(turned(period, 1))}>
            ▶
          </Button>
        </>
      )}
    </span>
  )
}

/** Two days, typed as people write them. */
function Days({ period, onPeriod }: { period: Period; onPeriod: (next: Period) => void }) {
  const [from, setFrom] = useState(period.from)
  const [to, setTo] = useState(period.to)
  const days = [from, to].map((text) => {
    const read = readDate(text)
    return 'value' in read ? read.value : null
  })
  const [first, last] = days
  const isGood = first != null && last != null && first <= last
  const done = () => {
    if (isGood && (first !== period.from || last !== period.to)) onPeriod({ from: first, to: last })
  }
  return (
    <>
      <Input
        className="day"
        aria-label={w.from}
        value={from}
        onChange={(e) => setFrom(e.target.value)}
        onBlur={done}
        onPressEnter={done}
      />
      <Input
        className="day"
        aria-label={w.to}
        value={to}
        onChange={(e) => setTo(e.target.value)}
        onBlur={done}
        onPressEnter={done}
      />
      {!isGood && (
        <span role="alert" className="wrong">
          {w.badDay}
        </span>
      )}
    </>
  )
}
