import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Today } from '../../bridge/office-shapes'
import { clerks } from '../../records/roles'
import { useMay } from '../app/office'
import { useOpenRecord } from '../app/places'
import { untilLamp } from '../expiry/until-lamp'
import { words } from '../messages'

const atFirst = 8

/** What a line is opened for, where it is more than looking at it. */
const acts: Record<string, string> = words.today.acts

/** What is overdue or about to be, hazards first; each line with its lamp, its ground and the act that moves it. */
export function Due({ due }: { due: Today['due'] }) {
  const open = useOpenRecord()
  const mayWrite = useMay(clerks)
  const [all, setAll] = useState(false)
  const { late, soon, lines } = due
  return (
    <section className="card">
      <h2>
        {words.today.due} <span className="quiet">{words.today.dueSaid(late, soon)}</span>
      </h2>
      {lines.length === 0 && <p className="quiet">{words.today.nothingDue}</p>}
      <ul className="lines">
        {(all ? lines : lines.slice(0, atFirst)).map((d) => {
          const { tone, says } = untilLamp(d.days, d.register)
          const act = (mayWrite && acts[d.register]) || words.today.open
          return (
            <li key={`${d.id} ${d.detail}`} className="row">
              <span className="lamp-cell">
                <span className={`lamp ${tone}`}>{says}</span>
              </span>
              <span>
                <b>{d.title}</b>
                <div className="quiet small">{d.detail}</div>
              </span>
              <span className="sp" />
              <Button onClick={() => open(d.register, d.id)} aria-label={`${act} ${d.title}`}>
                {act}
              </Button>
            </li>
          )
        })}
      </ul>
      <div className="row">
        {!all && lines.length > atFirst && (
          <button type="button" className="as-link" onClick={() => setAll(true)}>
            {words.today.allDue(lines.length - atFirst)}
          </button>
        )}
        {late + soon > 0 && <Link to="/expiry">{words.today.toExpiry}</Link>}
      </div>
    </section>
  )
}
