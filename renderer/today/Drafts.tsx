import { Link } from '@tanstack/react-router'
import type { Today } from '../../bridge/office-shapes'
import { momentText } from '../../records/kit/dates'
import { useOpenRecord } from '../app/places'
import { words } from '../messages'

/** What was typed and not saved, to go on with. */
export function Drafts({ drafts }: { drafts: Today['drafts'] }) {
  const open = useOpenRecord()
  if (drafts.length === 0) return null
  return (
    <section className="card">
      <h2>{words.today.drafts}</h2>
      <ul className="tl">
        {drafts.map(({ register, record, title, at }) => (
          <li key={`${register} ${record}`}>
            <time dateTime={at}>{momentText(at).slice(5)}</time>
            {title}{' '}
            {record ? (
              <button type="button" className="as-link" onClick={() => open(register, record)}>
                {words.today.goOn}
              </button>
            ) : (
              <Link to={newPlaces[register] ?? '/'}>{words.today.goOn}</Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a record that is not yet kept is written. */
const newPlaces: Record<string, '/shops/new' | '/sections' | '/groups'> = {
  shop: '/shops/new',
  streetSection: '/sections',
  shopGroup: '/groups',
}
