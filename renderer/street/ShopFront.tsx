import { memo } from 'react'
import type { StreetShop } from '../../bridge/street-shapes'
import type { Judged } from './judge'

interface FrontProps {
  shop: StreetShop
  judged: Judged
  /** In rem. */
  width: number
  isFocusable: boolean
  isFaint: boolean
  isCarried: boolean
  /** The one that is carried would stand before it. */
  isBehindSpot: boolean
}

/** One shop front of the strip: its door, its name, and in word and colour what is asked. */
export const ShopFront = memo(function Front(props: FrontProps) {
  const { shop, judged, width, isFocusable, isFaint, isCarried, isBehindSpot } = props
  const marks = [isFaint && 'faint', isCarried && 'carried', isBehindSpot && 'behind'].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      className={`front ${judged.tone} ${marks}`}
      style={{ flexBasis: `${width}rem` }}
      data-shop={shop.id}
      tabIndex={isFocusable ? 0 : -1}
      title={`${shop.door ?? ''} ${shop.name}`}
    >
      <span className="door">{shop.door ?? '—'}</span>
      <span className="name">{shop.name}</span>
      <span className="says">{judged.says}</span>
    </button>
  )
})
