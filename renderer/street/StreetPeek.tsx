import { Button } from 'antd'
import type { StreetShop } from '../../bridge/street-shapes'
import { fieldOf } from '../../records/kit/register'
import { show } from '../../records/kit/kinds'
import { shop as register } from '../../records/shops/shop'
import { words } from '../messages'
import { concernsOf } from './judge'

/** Under the strip: who is in the front that the keys stand on, and everything about it that wants somebody. */
export function StreetPeek({
  shop,
  today,
  kinds,
  onOpen,
}: {
  shop: StreetShop | undefined
  today: string
  kinds: readonly string[]
  onOpen: (id: string) => void
}) {
  const says = (key: 'category' | 'status') => shop && show(fieldOf(register, key), shop[key])
  return (
    <section className="card street-peek" aria-label={words.street.peek}>
      {shop ? (
        <>
          <b>
            {shop.door} {shop.name}
          </b>
          <span className="quiet">
            {[shop.operator, shop.phone, says('category'), says('status')].filter(Boolean).join(' · ')}
          </span>
          <span className="row lamps">
            {concernsOf(shop, today, kinds).map(({ tone, says: concern }) => (
              <span key={concern} className={`lamp ${tone}`}>
                {concern}
              </span>
            ))}
          </span>
          <Button size="small" onClick={() => onOpen(shop.id)}>
            {words.street.open}
          </Button>
        </>
      ) : (
        <span className="quiet">{words.street.peekHint}</span>
      )}
    </section>
  )
}
