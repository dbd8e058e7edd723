import { Input } from 'antd'
import { Fragment, useEffect, useRef, useState } from 'react'
import type { RoundShop } from '../../bridge/check-shapes'
import { words } from '../messages'
import { failedOf, type TypedShops } from './typed'

/** The walk: every shop in its order with how it stands. A door or a name typed into its box leads there. */
export function ShopRail({
  shops,
  at,
  typed,
  onGo,
}: {
  shops: readonly RoundShop[]
  at: number
  typed: TypedShops
  onGo: (index: number) => void
}) {
  const box = useRef<HTMLOListElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    box.current?.querySelectorAll('.stop')[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const find = () => {
    const asked = text.trim()
    const byDoor = shops.findIndex((s) => s.door === asked || s.door === `${asked}号`)
    const found = byDoor >= 0 ? byDoor : shops.findIndex((s) => s.door.startsWith(asked) || s.name.includes(asked))
    setText('')
    onGo(asked !== '' && found >= 0 ? found : at)
  }
  return (
    <nav className="card rail" aria-label={words.checks.walk}>
      <Input
        value={text}
        placeholder={words.checks.find}
        aria-label={words.checks.find}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') find()
          else onGo(at)
        }}
      />
      <ol ref={box} className="stops">
        {shops.map((shop, n) => (
          <Fragment key={shop.id}>
            {shop.side !== shops[n - 1]?.side && <li className="side quiet small">{sideName(shop.side)}</li>}
            <li>
              <button
                type="button"
                tabIndex={-1}
                aria-current={n === at}
                className={n === at ? 'bare stop on' : 'bare stop'}
                onClick={() => onGo(n)}
              >
                <span className="door">{shop.door}</span>
                <span className="name">{shop.name}</span>
                <StopLamp shop={shop} isTyped={typed[shop.id] !== undefined} />
              </button>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}

const sideName = (side: RoundShop['side']): string =>
  side === 'odd' ? words.checks.odd : side === 'even' ? words.checks.even : words.checks.noSide

function StopLamp({ shop, isTyped }: { shop: RoundShop; isTyped: boolean }) {
  if (shop.idle) return <span className="lamp rest">{shop.idle}</span>
  if (isTyped) return <span className="lamp warn">{words.checks.unsaved}</span>
  if (!shop.done) return <span className="quiet small">{words.checks.notYet}</span>
  return <Verdict failed={failedOf(shop.done.results)} />
}

/** 合格, or how many items failed. */
export function Verdict({ failed }: { failed: number }) {
  return failed > 0 ? (
    <span className="lamp bad">{words.checks.failedItems(failed)}</span>
  ) : (
    <span className="lamp ok">{words.checks.passed}</span>
  )
}
