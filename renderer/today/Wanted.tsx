import { Link } from '@tanstack/react-router'
import type { Today } from '../../bridge/office-shapes'
import { registers } from '../../records/registers'
import { idleStates, shopStates } from '../../records/shops/shop'
import { countText } from '../kit/count'
import { words } from '../messages'

// The figures leave shops out in which nobody trades, and so must the lists behind them.
const trading = shopStates.map((s) => s.code).filter((code) => !idleStates.includes(code))

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
              {label} <b>{countText(count)}</b> {registers.shop.unit}
            </>
          )
          const filters = { [field]: { empty: true as const }, status: { any: trading } }
          return (
            <Link key={field} className="chip" to="/shops" search={{ filters }}>
              {text}
            </Link>
          )
        })}
      </div>
      {missing.length > 0 && <p className="quiet small">{words.today.wantedHow}</p>}
    </section>
  )
}
