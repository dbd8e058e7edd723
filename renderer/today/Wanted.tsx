import { Link } from '@tanstack/react-router'
import type { Today } from '../../bridge/office-shapes'
import { registers } from '../../records/registers'
import { words } from '../messages'

const listed: readonly string[] = registers.shop.filters

/** Facts that are missing from the files, and how many shops lack each. What the list can filter by opens the list. */
export function Wanted({ wanted }: { wanted: Today['wanted'] }) {
  const missing = wanted.filter((w) => w.count > 0)
  return (
    <section className="card">
      <h2>{words.today.wanted}</h2>
      {missing.length === 0 && <p className="quiet">{words.today.nothingWanted}</p>}
      <div className="row chips">
        {missing.map(({ field, label, count }) => {
          const text = (
            <>
              {label} <b>{count}</b> {registers.shop.unit}
            </>
          )
          return listed.includes(field) ? (
            <Link key={field} className="chip" to="/shops" search={{ filters: { [field]: { empty: true } } }}>
              {text}
            </Link>
          ) : (
            <span key={field} className="chip">
              {text}
            </span>
          )
        })}
      </div>
      {missing.some((w) => listed.includes(w.field)) && <p className="quiet small">{words.today.wantedHow}</p>}
    </section>
  )
}
