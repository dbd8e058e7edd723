import { Link } from '@tanstack/react-router'
import { registers } from '../../../records/registers'
import { clerks } from '../../../records/roles'
import { words } from '../../messages'
import { useMay } from '../office'

/** Only what really exists. */
export function Sidebar() {
  const mayImport = useMay(clerks)
  return (
    <nav aria-label={words.frame.navigation}>
      <Link to="/" activeOptions={{ exact: true }}>
        {words.frame.today}
      </Link>
      <h2>{words.frame.ledgers}</h2>
      <Link to="/shops">{registers.shop.label}</Link>
      <Link to="/sections">{registers.streetSection.label}</Link>
      <Link to="/groups">{registers.shopGroup.label}</Link>
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
