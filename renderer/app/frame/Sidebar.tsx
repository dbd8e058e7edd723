import { Link, useLocation } from '@tanstack/react-router'
import { clerks } from '../../../records/roles'
import { words } from '../../messages'
import { useBadges } from '../../today/badges'
import { MenuBadge } from '../../today/MenuBadge'
import { menu } from '../menu'
import { useMay } from '../office'

/** Only what really exists. */
export function Sidebar() {
  const mayWrite = useMay(clerks)
  const badges = useBadges()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const isAt = (place: string) => here === place || here.startsWith(`${place}/`)
  return (
    <nav aria-label={words.frame.navigation}>
      <Link to="/" activeOptions={{ exact: true }}>
        {words.frame.today} <MenuBadge badge={badges.today} />
      </Link>
      {menu.map(({ title, lines }) => (
        <div key={title}>
          <h2>{title}</h2>
          {lines
            .filter(({ forClerks }) => mayWrite || !forClerks)
            .map(({ label, to, also, badge }) => (
              <Link key={label} {...to} {...(also?.some(isAt) && { 'aria-current': 'page' })}>
                {label} {badge && <MenuBadge badge={badges[badge]} />}
              </Link>
            ))}
        </div>
      ))}
    </nav>
  )
}
