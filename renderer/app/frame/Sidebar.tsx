import { Link } from '@tanstack/react-router'
import { registerOf, type RegisterId } from '../../../records/registers'
import { clerks } from '../../../records/roles'
import { words } from '../../messages'
import { useMay } from '../office'
import { places } from '../places'

/** Only what really exists. */
export function Sidebar() {
  const mayImport = useMay(clerks)
  return (
    <nav aria-label={words.frame.navigation}>
      <Link to="/" activeOptions={{ exact: true }}>
        {words.frame.today}
      </Link>
      <h2>{words.frame.ledgers}</h2>
      {Object.entries(places).map(([id, place]) =>
        place === 'parent' ? null : (
          <Link key={id} {...place.list}>
            {registerOf(id as RegisterId).label}
          </Link>
        ),
      )}
      {mayImport && (
        <>
          <h2>{words.frame.data}</h2>
          <Link to="/import/$register" params={{ register: 'shop' }}>
            {words.frame.importSheet}
          </Link>
        </>
      )}
      <h2>{words.frame.system}</h2>
      <Link to="/settings">{words.frame.settings}</Link>
    </nav>
  )
}
