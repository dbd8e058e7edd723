import { Checkbox } from 'antd'
import { useContext, type Ref } from 'react'
import { tickLabels, type Tick } from '../../../records/kit/kinds/choice'
import type { ControlProps } from './control'
import { linesOf, TickLines, withTick, type Ticks } from './ticks'

const answers = Object.keys(tickLabels) as Tick[]

/** tickList: every line with its three answers, of which one holds or none. Enter goes to the next line, Space ticks. */
export function TickListControl({ field, value, onChange, ...rest }: ControlProps<Ticks | null>) {
  const ticks = value ?? {}
  const lines = linesOf(useContext(TickLines), ticks)
  return (
    <div
      id={rest.id}
      className="ticks"
      role="group"
      aria-label={rest.label ?? field.label}
      aria-describedby={rest.describedBy}
    >
      {lines.length === 0 && '—'}
      {lines.map((line, n) => (
        <div key={line} className="row" role="group" aria-label={line} data-cell={line}>
          <span className="sp">{line}</span>
          {answers.map((tick, at) => {
            const isTicked = ticks[line] === tick
            if (rest.readOnly) return isTicked && <span key={tick}>{tickLabels[tick]}</span>
            return (
              <Checkbox
                key={tick}
                ref={n + at === 0 ? (rest.ref as Ref<never>) : null}
                checked={isTicked}
                {...(rest.onBlur && { onBlur: rest.onBlur })}
                onChange={() => onChange(withTick(lines, ticks, line, isTicked ? null : tick))}
              >
                {tickLabels[tick]}
              </Checkbox>
            )
          })}
        </div>
      ))}
    </div>
  )
}
