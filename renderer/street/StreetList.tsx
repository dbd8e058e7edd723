import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { StreetLine } from '../../bridge/street-shapes'
import { pileFilters } from '../../records/checks/hazard-state'
import { dayOf } from '../../records/kit/dates'
import { clerks } from '../../records/roles'
import { idleStates } from '../../records/shops/shop'
import type { ShopStanding } from '../../records/shops/shop-standing'
import { useKeyHints } from '../app/hints'
import { useMay } from '../app/office'
import { sentenceOf } from '../app/sentences'
import { useShortcut } from '../app/shortcuts'
import { countText } from '../kit/count'
import { words } from '../messages'
import { streetsQuery } from './queries'
import './street.css'

const w = words.street

/** 街面: every street section with how it stands, each leading to its picture. */
export function StreetList() {
  const navigate = useNavigate()
  const mayWrite = useMay(clerks)
  useKeyHints(w.listKeys)
  const read = useQuery(streetsQuery)
  const [today] = useState(() => dayOf(new Date()))
  const create = () =>
    void navigate({ to: '/list/$register', params: { register: 'streetSection' }, search: { open: 'new' } })
  useShortcut('Ctrl+N', create, mayWrite)
  const streets = read.data ?? []
  return (
    <>
      <div className="row">
        <h1>{w.title}</h1>
        <span className="chip">{read.data ? w.count(countText(streets.length)) : '…'}</span>
        <span className="sp" />
        <Link className="button" to="/list/$register" params={{ register: 'streetSection' }}>
          {w.ledger}
        </Link>
        {mayWrite && (
          <Button type="primary" onClick={create} aria-keyshortcuts="Control+N">
            {w.create} <kbd>Ctrl N</kbd>
          </Button>
        )}
      </div>
      {read.error && <p role="alert">{sentenceOf(read.error)}</p>}
      {read.data && streets.length === 0 && <p className="card first-step">{w.firstStep}</p>}
      {streets.length > 0 && (
        <div className="card streets">
          <table className="list">
            <thead>
              <tr>
                {[w.name, w.stretch, w.head, w.shops, w.idle, w.signed, w.checked, w.openHazards, w.fiveHaves].map(
                  (label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {streets.map((street) => (
                <Line key={street.id} street={street} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

/** ↑ ↓ Home End go from street to street. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const links = [...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('td:first-child > a') ?? [])]
  const at = links.indexOf(event.currentTarget)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  links[next]?.focus()
}

function Line({ street, today }: { street: StreetLine; today: string }) {
  const { id, trading, openHazards, fiveHaves } = street
  const here = { section: { any: [id] } }
  return (
    <tr>
      <td>
        <Link to="/street/$id" params={{ id }} onKeyDown={walk}>
          {street.name}
        </Link>
      </td>
      <td>{w.from(street.from, street.to)}</td>
      <td>{street.head}</td>
      <td className="figure">
        <Shops of={id} standing={{ is: 'trading' }} n={trading} />
      </td>
      <td className="figure">
        <Link to="/shops" search={{ filters: { ...here, status: { any: [...idleStates] } } }}>
          {countText(street.idle)}
        </Link>
      </td>
      <Share n={street.signed} of={trading}>
        <Shops of={id} standing={{ is: 'signed', kind: 'frontage', on: today }} n={street.signed} />
      </Share>
      <Share n={street.checked} of={trading}>
        <Shops of={id} standing={{ is: 'checked', from: monthOf(today), to: today }} n={street.checked} />
      </Share>
      <td className="figure">
        <Link
          className={openHazards > 0 ? 'lamp warn' : undefined}
          to="/hazards"
          search={{ filters: { ...here, ...pileFilters('open', today) } }}
        >
          {countText(openHazards)}
        </Link>
      </td>
      <td className="figure">{fiveHaves ? `${fiveHaves.has} / ${fiveHaves.of}` : '—'}</td>
    </tr>
  )
}

const monthOf = (day: string): string => `${day.slice(0, 8)}01`

/** A number of shops of a section, which leads to them. */
function Shops({ of, standing, n }: { of: string; standing: ShopStanding; n: number }) {
  return (
    <Link to="/shops" search={{ filters: { section: { any: [of] } }, standing }}>
      {countText(n)}
    </Link>
  )
}

/** So many of so many, with a bar for the eye. */
function Share({ n, of, children }: { n: number; of: number; children: ReactNode }) {
  return (
    <td className="figure">
      {children} / {countText(of)}
      {of > 0 && (
        <span className="share" aria-hidden>
          <span style={{ width: `${(100 * n) / of}%` }} />
        </span>
      )}
    </td>
  )
}
