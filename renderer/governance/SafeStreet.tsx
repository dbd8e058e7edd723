import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { words } from '../messages'
import '../kit/kit.css'
import './governance.css'

const tabs = [
  { to: '/five-haves', label: words.governance.fiveHaves },
  { to: '/five-goods', label: words.governance.fiveGoods },
  { to: '/red-flags', label: words.governance.redFlags },
] as const

/** 平安街店: 五有, 五好 and 红旗榜 are three sides of one page. `children` stand at the right end of its title row. */
export function SafeStreetHead({ marks, children }: { marks?: ReactNode; children?: ReactNode }) {
  return (
    <div className="row wrap">
      <h1>{words.governance.safeStreet}</h1>
      {tabs.map(({ to, label }) => (
        <Link key={to} to={to} className="chip" activeProps={{ className: 'chip on' }}>
          {label}
        </Link>
      ))}
      {marks}
      <div className="row wrap at-end">{children}</div>
    </div>
  )
}

/** An office without streets is told the first step. */
export function NoStreets() {
  return (
    <div className="card first-step">
      <p>{words.governance.noStreets}</p>
      <Link className="button primary" to="/list/$register" params={{ register: 'streetSection' }}>
        {words.governance.toStreets}
      </Link>
    </div>
  )
}
