import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StreetPicture, StreetShop } from '../../bridge/street-shapes'
import { hazardPiles, pileFilters } from '../../records/checks/hazard-state'
import { chineseDate } from '../../records/kit/dates'
import { pledgeLabel } from '../../records/signing/pledge-text'
import { countText } from '../kit/count'
import { words } from '../messages'
import { isIdle } from './judge'

const w = words.street

const inForce = (shop: StreetShop): boolean =>
  shop.pledges.some((p) => p.kind === 'frontage' && (p.state === 'signed' || p.state === 'expiring'))

/** The figures of a street, each as so many of so many, each leading to what it counts. */
export function Cards({ picture, shops }: { picture: StreetPicture; shops: readonly StreetShop[] }) {
  const { section, today, hazards, checks, fiveHaves, fiveGoods } = picture
  const trading = shops.filter((shop) => !isIdle(shop))
  const signed = trading.filter(inForce)
  const checked = trading.filter((shop) => (shop.checkedOn ?? '') >= checks.from && shop.checkedOn! <= today)
  const here = { section: { any: [section.id] } }
  const all = (
    <Link to="/shops" search={{ filters: here, standing: { is: 'trading' } }}>
      {countText(trading.length)}
    </Link>
  )
  return (
    <div className="street-cards">
      <Card title={pledgeLabel('frontage')}>
        <Pair
          part={
            <Link to="/shops" search={{ filters: here, standing: { is: 'signed', kind: 'frontage', on: today } }}>
              {countText(signed.length)}
            </Link>
          }
          of={all}
          says={w.ofTrading}
        />
      </Card>
      <Card title={w.checked}>
        <Pair
          part={
            <Link to="/shops" search={{ filters: here, standing: { is: 'checked', from: checks.from, to: today } }}>
              {countText(checked.length)}
            </Link>
          }
          of={all}
          says={w.ofChecked}
        />
        <Link className="small" to="/checks" search={{ filters: { ...here, on: { from: checks.from, to: today } } }}>
          {w.checksThisMonth(countText(checks.count))}
        </Link>
      </Card>
      <Card title={w.hazards}>
        <Pair
          part={
            <Link to="/hazards" search={{ filters: { ...here, ...pileFilters('open', today) } }}>
              {countText(hazards.open)}
            </Link>
          }
          of={
            <Link to="/hazards" search={{ filters: { ...here, state: { any: notVoid } } }}>
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
            <Link className="small" to="/five-haves">
              {w.looked(chineseDate(fiveHaves.on))}
            </Link>
          </>
        ) : (
          <p>
            <Link to="/five-haves">{w.neverLooked}</Link>
          </p>
        )}
        {fiveGoods && (
          <Link className="small" to="/five-goods">
            {w.goods(fiveGoods.year, fiveGoods.total)}
          </Link>
        )}
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
