import type { RoundShop, Ticks } from '../../bridge/check-shapes'
import { checkDifferences } from '../../records/checks/check-differences'
import { useOpenRecord } from '../app/places'
import { words } from '../messages'
import { failedOf } from './typed'

/** Beside a shop: what was found the time before, what is otherwise now, and what is still to be put right. */
export function Changes({ shop, ticks }: { shop: RoundShop; ticks: Ticks }) {
  const open = useOpenRecord()
  const { last, hazards } = shop
  return (
    <aside className="card changes" aria-label={words.checks.beside}>
      {last ? (
        <>
          <h2>{words.checks.against(last.on)}</h2>
          <DifferenceList before={last.results} now={ticks} />
          <p className="small quiet">{words.checks.lastFailed(failedOf(last.results))}</p>
          {last.note && <p className="small quiet">{words.checks.lastNote(last.note)}</p>}
        </>
      ) : (
        <p className="quiet">{words.checks.notAgainst}</p>
      )}
      {hazards.length > 0 && (
        <>
          <h2>{words.checks.openHazards(hazards.length)}</h2>
          <ul className="plain">
            {hazards.map((h) => (
              <li key={h.id}>
                <button type="button" className="as-link" tabIndex={-1} onClick={() => open('hazard', h.id)}>
                  {h.title}
                </button>
                <div className="small quiet">{words.checks.hazardState(h.state, h.deadline)}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

/** Item by item, in words: 包秩序 合格 → 不合格. */
export function DifferenceList({ before, now }: { before: Ticks; now: Ticks }) {
  const differences = checkDifferences(before, now)
  if (Object.keys(now).length > 0 && differences.length === 0)
    return <p className="small">{words.checks.noDifference}</p>
  return (
    <ul className="plain differences">
      {differences.map(({ line, was, is }) => (
        <li key={line}>
          {line}
          <div className={is === 'fail' ? 'lamp bad' : was === 'fail' ? 'lamp ok' : 'lamp rest'}>
            {words.checks.differs(was, is)}
          </div>
        </li>
      ))}
    </ul>
  )
}
