import { Input } from 'antd'
import { useState } from 'react'
import { readDate } from '../../records/kit/dates'

/** A day as people type it; told when it is one, and marked while it is none. */
export function DayBox({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) {
  const [typed, setTyped] = useState(day)
  const [told, setTold] = useState(day)
  if (told !== day) {
    setTold(day)
    setTyped(day)
  }
  const read = readDate(typed)
  const value = 'value' in read ? read.value : null
  const settle = () => {
    if (value) onDay(value)
    if (value) setTyped(value)
  }
  return (
    <label className="row">
      <span className="quiet">{label}</span>
      <Input
        className="day"
        value={typed}
        status={value ? '' : 'error'}
        aria-invalid={value === null}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onPressEnter={settle}
      />
    </label>
  )
}
