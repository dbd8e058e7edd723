import type { Badge } from './badges'
import './badge.css'

const most = 999

/** The number beside a line of the menu; what it counts is said in words to who points at it or hears it. */
export function MenuBadge({ badge }: { badge: Badge | undefined }) {
  if (!badge) return null
  return (
    <span className={`badge ${badge.tone}`} title={badge.says}>
      <span aria-hidden="true">{badge.count > most ? `${most}+` : badge.count}</span>
      <span className="unseen">{badge.says}</span>
    </span>
  )
}
