import { Input } from 'antd'
import { useId } from 'react'
import { inspection } from '../../records/checks/inspection'
import { initialValues } from '../../records/kit/register'
import { words } from '../messages'
import { dayOfHead, type RoundHead } from './round-head'

/** Date and inspectors of a round: typed once, written with every check. */
export function HeadFields({ head, onHead }: { head: RoundHead; onHead: (next: Partial<RoundHead>) => void }) {
  const id = useId()
  const on = dayOfHead(head)
  const odd = on === null ? words.checks.badDay : inspection.warn!({ ...initialValues(inspection), on }).on
  return (
    <span className="row head-fields">
      <label htmlFor={`${id}-on`}>{words.checks.on}</label>
      <Input
        id={`${id}-on`}
        className="day"
        value={head.on}
        onChange={(event) => onHead({ on: event.target.value })}
        onBlur={() => on && onHead({ on })}
        aria-invalid={on === null}
        aria-describedby={odd ? `${id}-odd` : undefined}
      />
      <label htmlFor={`${id}-by`}>{words.checks.inspectors}</label>
      <Input
        id={`${id}-by`}
        className="people"
        value={head.inspectors}
        maxLength={60}
        placeholder={words.checks.two}
        onChange={(event) => onHead({ inspectors: event.target.value })}
      />
      {odd && (
        <span id={`${id}-odd`} className={on === null ? 'remark wrong' : 'remark odd'}>
          {odd}
        </span>
      )}
    </span>
  )
}
