import { Link } from '@tanstack/react-router'
import { clerks } from '../../../records/roles'
import { words } from '../../messages'
import { useBadges } from '../../today/badges'
import { MenuBadge } from '../../today/MenuBadge'
import { menu } from '../menu'
import { useMay } from '../office'

/** Only what really exists. */
export function Sidebar() {
  const mayImport = useMay(clerks)
  const badges = useBadges()
  return (
    <nav aria-label={words.frame.navigation}>
      <Link to="/" activeOptions={{ exact: true }}>
        {words.frame.today} <MenuBadge badge={badges.today} />
      </Link>
      {menu.map(({ title, lines }) => (
        <div key={title}>
          <h2>{title}</h2>
          {lines.map(({ label, to, badge }) => (
            <Link key={label} {...to}>
              {label} {badge && <MenuBadge badge={badges[badge]} />}
            </Link>
          ))}
        </div>
      ))}
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
