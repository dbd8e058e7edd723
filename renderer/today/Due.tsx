import { Button } from 'antd'
import { useState } from 'react'
import type { Today } from '../../bridge/office-shapes'
import { useOpenRecord } from '../app/places'
import { words } from '../messages'

const atFirst = 8

/** What has run out or is about to, the longest overdue first; each line with its lamp and the act that moves it. */
export function Due({ due }: { due: Today['due'] }) {
  const open = useOpenRecord()
  const [all, setAll] = useState(false)
  const { late, soon, lines } = due
  return (
    <section className="card">
      <h2>
        {words.today.due} <span className="quiet">{words.today.dueSaid(late, soon)}</span>
      </h2>
      {lines.length === 0 && <p className="quiet">{words.today.nothingDue}</p>}
      <ul className="lines">
        {(all ? lines : lines.slice(0, atFirst)).map((d) => (
          <li key={d.id} className="row">
            <span className="lamp-cell">
              <span className={`lamp ${d.days <= 0 ? 'bad' : 'warn'}`}>{lampText(d.days)}</span>
            </span>
            <span>
              <b>{d.title}</b>
              <div className="quiet small">{d.detail}</div>
            </span>
            <span className="sp" />
            <Button onClick={() => open('shop', d.shop)} aria-label={`${words.today.open} ${d.title}`}>
              {words.today.open}
            </Button>
          </li>
        ))}
      </ul>
      {!all && lines.length > atFirst && (
        <button type="button" className="as-link" onClick={() => setAll(true)}>
          {words.today.allDue(lines.length - atFirst)}
        </button>
      )}
    </section>
  )
}

function lampText(days: number): string {
  if (days < 0) return words.today.late(-days)
  return days === 0 ? words.today.dueToday : words.today.left(days)
}
