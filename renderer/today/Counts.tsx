import { Link } from '@tanstack/react-router'
import type { Today } from '../../bridge/office-shapes'
import type { RegisterId } from '../../records/registers'
import { places } from '../app/places'
import { countText } from '../kit/count'
import { words } from '../messages'

/** How much is kept. Every figure opens the records behind it; what has no list of its own is told with its shops. */
export function Counts({ counts, states }: { counts: Today['counts']; states: Today['shopStates'] }) {
  return (
    <section className="card">
      <h2>{words.today.counts}</h2>
      <table className="figures">
        <tbody>
          {counts.map(({ register, label, unit, count }) => {
            const place = places[register as RegisterId]
            return (
              <tr key={register}>
                <th scope="row">{label}</th>
                <td>
                  {place === 'parent' || 'under' in place ? (
                    <b>{countText(count)}</b>
                  ) : (
                    <Link {...place.list}>{countText(count)}</Link>
                  )}{' '}
                  {unit}
                </td>
              </tr>
            )
          })}
          <tr>
            <th scope="row">{words.today.byState}</th>
            <td>
              {states.map(({ code, label, count }) => (
                <span key={code} className="state">
                  {label}{' '}
                  <Link to="/shops" search={{ filters: { status: { any: [code] } } }}>
                    {countText(count)}
                  </Link>
                </span>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="quiet small">{words.today.countsHow}</p>
    </section>
  )
}
