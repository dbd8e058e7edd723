import type { LinkProps } from '@tanstack/react-router'
import { registerOf, type RegisterId } from '../../records/registers'
import { words } from '../messages'
import type { BadgeOf } from '../today/badges'
import { placeOf } from './places'

/** One line of the menu at the left. */
interface Line {
  label: string
  to: Pick<LinkProps, 'to' | 'params' | 'search'>
  /** Where its other pages begin, besides those below its own address. */
  also?: readonly string[]
  /** Only for who may write in the registers. */
  forClerks?: true
  /** The number of what waits there. */
  badge?: BadgeOf
}

/** The list of a register under its own name. */
const listOf = (register: RegisterId): Line => ({ label: registerOf(register).label, to: placeOf(register).list })

/** The menu, as an office's work falls into parts. Texts of pledges are reached from where they are signed. */
export const menu: readonly { title: string; lines: readonly Line[] }[] = [
  {
    title: words.frame.work,
    lines: [
      listOf('shop'),
      { label: words.street.title, to: placeOf('streetSection').list, also: ['/list/streetSection'] },
      { label: words.checks.menu, to: placeOf('inspection').create, badge: 'checks' },
      listOf('inspection'),
      { ...listOf('hazard'), badge: 'hazards' },
      { label: words.pledges.title, to: { to: '/pledges' }, also: ['/pledge-texts', '/list/pledge'] },
      { label: words.expiry.title, to: { to: '/expiry' } },
    ],
  },
  {
    title: words.frame.mediation,
    lines: [
      { label: words.mediation.menu, to: placeOf('mediationCase').list, badge: 'cases' },
      { label: words.mediationFigures.menu, to: { to: '/mediation/figures' } },
      listOf('mediator'),
      listOf('mediationRoom'),
      listOf('phrase'),
      listOf('clause'),
    ],
  },
  {
    title: words.frame.street,
    lines: [
      { label: words.governance.safeStreet, to: { to: '/five-haves' }, also: ['/five-goods', '/red-flags'] },
      listOf('shopGroup'),
      { ...listOf('gridCell'), also: ['/list/gridCell'] },
      listOf('facility'),
      listOf('task'),
      listOf('committee'),
      listOf('election'),
      listOf('awardRound'),
    ],
  },
  {
    title: words.frame.papers,
    lines: [
      { label: words.figures.title, to: { to: '/figures' } },
      listOf('checkList'),
      { label: words.templates.title, to: { to: '/templates' } },
      {
        label: words.frame.importSheet,
        to: { to: '/import/$register', params: { register: 'shop' } },
        also: ['/import'],
        forClerks: true,
      },
      { label: words.frame.settings, to: { to: '/settings' } },
    ],
  },
]
