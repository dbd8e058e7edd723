import { Button, Checkbox, Input, type InputProps } from 'antd'
import { useId, type KeyboardEvent } from 'react'
import { FocusOnShow } from '../kit/FocusOnShow'
import { moveByEnter } from '../kit/sheet/cell-keys'
import { words } from '../messages'
import { isBare } from './hazard'
import { deadlineOf, type TypedHazard } from './typed'

interface RowsProps {
  hazards: readonly TypedHazard[]
  /** The day that days are counted from. */
  on: string | null
  /** The one that the keys are to go into. */
  at: number | null
  onChange: (index: number, next: TypedHazard | null) => void
  onLeave: () => void
}

/** Hazards found in a shop, written down where they are found. Enter goes on, and behind the last field back to the items. */
export function HazardRows({ hazards, on, at, onChange, onLeave }: RowsProps) {
  if (hazards.length === 0) return null
  return (
    <section aria-label={words.checks.hazards} className="hazards">
      {hazards.map((hazard, n) => {
        const fields = (
          <HazardFields
            hazard={hazard}
            on={on}
            onChange={(next) => onChange(n, next)}
            onLeave={(isLeft) => {
              if (isLeft && isBare(hazard)) onChange(n, null)
              onLeave()
            }}
          />
        )
        // oxlint-disable-next-line react/no-array-index-key -- hazards in the making have no names of their own
        return <div key={n}>{n === at ? <FocusOnShow>{fields}</FocusOnShow> : fields}</div>
      })}
    </section>
  )
}

function HazardFields({
  hazard,
  on,
  onChange,
  onLeave,
}: {
  hazard: TypedHazard
  on: string | null
  onChange: (next: TypedHazard | null) => void
  /** True where it was left by Escape. */
  onLeave: (isLeft: boolean) => void
}) {
  const id = useId()
  const onKeys = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.nativeEvent.isComposing || (event.target as Element).tagName === 'BUTTON') return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onLeave(true)
    } else if (moveByEnter(event) === 'stayed' && !event.shiftKey) onLeave(false)
  }
  const read = on ? deadlineOf(hazard.deadline, on) : null
  const counted = read && 'day' in read && read.day !== hazard.deadline.trim() ? read.day : null
  const field = (key: 'place' | 'what' | 'demand' | 'deadline', label: string, max: number, more?: InputProps) => (
    <span className={`field ${key}`} data-cell={key}>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <Input
        id={`${id}-${key}`}
        value={hazard[key]}
        maxLength={max}
        {...more}
        onChange={(event) => onChange({ ...hazard, [key]: event.target.value })}
      />
    </span>
  )
  return (
    <fieldset className="hazard" onKeyDownCapture={onKeys}>
      <legend>{words.checks.hazardOf(hazard.item)}</legend>
      {field('place', words.checks.place, 60)}
      {field('what', words.checks.what, 1000)}
      {field('demand', words.checks.demand, 1000)}
      {field('deadline', words.checks.deadline, 20, {
        placeholder: words.checks.deadlineHint,
        suffix: <span className="unit">{counted}</span>,
      })}
      <span data-cell="solvedAtOnce">
        <Checkbox
          checked={hazard.solvedAtOnce}
          onChange={(event) => onChange({ ...hazard, solvedAtOnce: event.target.checked })}
        >
          {words.checks.solvedAtOnce}
        </Checkbox>
      </span>
      <Button onClick={() => (onChange(null), onLeave(false))}>{words.checks.dropHazard}</Button>
    </fieldset>
  )
}
