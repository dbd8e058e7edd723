import { Link } from '@tanstack/react-router'
import { shareText, type Figure, type FigureQuery } from '../../records/figures/figures'
import { countText } from '../kit/count'
import { words } from '../messages'
import { addressOf } from './opens'

interface NumberProps {
  figure: Pick<Figure, 'label' | 'unit'>
  n: number
  query: FigureQuery
  where: string
  /** The number as it is written, where it is no mere count. */
  text?: string
}

/** A figure that opens its records; nothing is opened by a nought. */
export function Number({ figure, n, query, where, text = countText(n) }: NumberProps) {
  if (n === 0) return <span className="quiet">0</span>
  return (
    <Link {...addressOf(query)} aria-label={words.figures.opens(figure.label, `${text} ${figure.unit}`, where)}>
      {text}
    </Link>
  )
}

/** / 155 · 88.4 %: what a figure is a share of, always with it. */
export function Share({ n, of }: { n: number; of: number }) {
  return (
    <span className="small quiet">
      {' '}
      / {countText(of)} · {shareText(n, of)}
    </span>
  )
}
