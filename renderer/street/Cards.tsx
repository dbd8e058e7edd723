import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StreetPicture, StreetShop } from '../../bridge/street-shapes'
import { hazardPiles, pileFilters } from '../../records/hazard-state'
import { chineseDate } from '../../records/kit/dates'
import { pledgeLabel } from '../../records/pledge-text'
import { shopStates, idleStates } from '../../records/shop'
import { countText } from '../kit/count'
import { words } from '../messages'
import { isIdle, type Ask } from './judge'

const w = words.street

/** Filters of the shops that trade here. */
const tradingFilters = (section: string) => ({
  section: { any: [section] },
  status: { any: shopStates.map((s) => s.code).filter((code) => !idleStates.includes(code)) },
})

const inForce = (shop: StreetShop): boolean =>
  shop.pledges.some((p) => p.kind === 'frontage' && (p.state === 'signed' || p.state === 'expiring'))

/** The figures of a street, each as so many of so many, each leading to what it counts. */
export function Cards({
  picture,
  shops,
  onAsk,
}: {
  picture: StreetPicture
  shops: readonly StreetShop[]
  onAsk: (ask: Ask) => void
}) {
  const { section, today, hazards, checks, fiveHaves, fiveGoods } = picture
  const trading = shops.filter((shop) => !isIdle(shop))
  const signed = trading.filter(inForce)
  const checked = trading.filter((shop) => (shop.checkedOn ?? '') >= checks.from && shop.checkedOn! <= today)
  const here = { section: { any: [section.id] } }
  const all = (
    <Link to="/shops" search={{ filters: tradingFilters(section.id) }}>
      {countText(trading.length)}
    </Link>
  )
  return (
    <div className="street-cards">
      <Card title={pledgeLabel('frontage')}>
        <Pair
          part={
            <button type="button" className="as-link" onClick={() => onAsk('pledge:frontage')}>
              {countText(signed.length)}
            </button>
          }
          of={all}
          says={w.ofTrading}
        />
      </Card>
      <Card title={w.checked}>
        <Pair
          part={
            <button type="button" className="as-link" onClick={() => onAsk('frontage')}>
              {countText(checked.length)}
            </button>
          }
          of={all}
          says={w.ofChecked}
        />
        <Link
          className="small"
          to="/list/$register"
          params={{ register: 'inspection' }}
          search={{ filters: { ...here, on: { from: checks.from, to: today } } }}
        >
          {w.checksThisMonth(countText(checks.count))}
        </Link>
      </Card>
      <Card title={w.hazards}>
        <Pair
          part={
            <Link
              to="/list/$register"
              params={{ register: 'hazard' }}
              search={{ filters: { ...here, ...pileFilters('open', today) } }}
            >
              {countText(hazards.open)}
            </Link>
          }
          of={
            <Link
              to="/list/$register"
              params={{ register: 'hazard' }}
              search={{ filters: { ...here, state: { any: notVoid } } }}
            >
              {countText(hazards.all)}
            </Link>
          }
          says={w.ofHazards}
        />
      </Card>
      <Card title={w.fiveHaves}>
        {fiveHaves ? (
          <>
            <Pair part={fiveHaves.has} of={fiveHaves.of} says={w.ofHaves(fiveHaves.lacks)} />
            <span className="small quiet">{w.looked(chineseDate(fiveHaves.on))}</span>
          </>
        ) : (
          <span className="quiet">{w.neverLooked}</span>
        )}
        {fiveGoods && <span className="small quiet"> · {w.goods(fiveGoods.year, fiveGoods.total)}</span>}
      </Card>
    </div>
  )
}

const notVoid = hazardPiles.map((pile) => pile.code).filter((code) => code !== 'open' && code !== 'overdue')

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** 13 / 16 家营业商户已签: a share is never shown without what it is a share of. */
function Pair({ part, of, says }: { part: ReactNode; of: ReactNode; says: string }) {
  return (
    <p className="pair">
      <b>
        {part} / {of}
      </b>{' '}
      {says}
    </p>
  )
}
