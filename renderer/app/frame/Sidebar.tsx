import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { clerks } from '../../../records/roles'
import { words } from '../../messages'
import { useBadges } from '../../today/badges'
import { MenuBadge } from '../../today/MenuBadge'
import { menu } from '../menu'
import { useMay } from '../office'

const places = menu.flatMap(({ lines }) => lines.map(({ to }) => String(to.to)))

/** Only what really exists. */
export function Sidebar() {
  const mayWrite = useMay(clerks)
  const badges = useBadges()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const isAt = (place: string) => here === place || here.startsWith(`${place}/`)
  // A page below another one that has a line of its own marks that line alone.
  const isPassed = (place: string) => places.some((p) => p.startsWith(`${place}/`) && isAt(p))
  const box = useRef<HTMLElement>(null)
  // With large letters the menu is longer than the window: the line of the page that is open stays in sight.
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', () =>
        box.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' }),
      ),
    [router],
  )
  return (
    <nav ref={box} aria-label={words.frame.navigation}>
      <Link to="/" activeOptions={{ exact: true }}>
        {words.frame.today} <MenuBadge badge={badges.today} />
      </Link>
      {menu.map(({ title, lines }) => (
        <div key={title}>
          <h2>{title}</h2>
          {lines
            .filter(({ forClerks }) => mayWrite || !forClerks)
            .map(({ label, to, also, badge }) => (
              <Link
                key={label}
                {...to}
                activeOptions={{ exact: isPassed(String(to.to)) }}
                {...(also?.some(isAt) && { 'aria-current': 'page' })}
              >
                {label} {badge && <MenuBadge badge={badges[badge]} />}
              </Link>
            ))}
        </div>
      ))}
    </nav>
  )
}
