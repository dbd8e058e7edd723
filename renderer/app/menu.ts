import type { LinkProps } from '@tanstack/react-router'
import { registerOf, type RegisterId } from '../../records/registers'
import { words } from '../messages'
import type { BadgeOf } from '../today/badges'
import { placeOf } from './places'

/** One line of the menu at the left. */
interface Line {
  label: string
  to: Pick<LinkProps, 'to' | 'params' | 'search'>
  /** The number of what waits there. */
  badge?: BadgeOf
}

/** The list of a register under its own name. */
const listOf = (register: RegisterId): Line => ({ label: registerOf(register).label, to: placeOf(register).list })

/** The menu, as an office's work falls into parts. */
export const menu: readonly { title: string; lines: readonly Line[] }[] = [
  {
    title: words.frame.work,
    lines: [
      listOf('shop'),
      { label: words.street.title, to: placeOf('streetSection').list },
      { label: words.checks.menu, to: placeOf('inspection').create, badge: 'checks' },
      listOf('inspection'),
      { ...listOf('hazard'), badge: 'hazards' },
      { label: words.pledges.title, to: { to: '/pledges' } },
      { label: words.expiry.title, to: { to: '/expiry' } },
    ],
  },
  {
    title: words.frame.street,
    lines: [
      listOf('shopGroup'),
      listOf('gridCell'),
      listOf('facility'),
      listOf('task'),
      { label: words.governance.safeStreet, to: { to: '/five-haves' } },
      listOf('committee'),
      listOf('election'),
      listOf('awardRound'),
    ],
  },
  { title: words.figures.group, lines: [{ label: words.figures.title, to: { to: '/figures' } }] },
  {
    title: words.frame.texts,
    lines: [listOf('checkList'), listOf('pledgeText'), { label: words.templates.title, to: { to: '/templates' } }],
  },
]
