import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { SheetSkeleton } from '../kit/sheet/SheetSkeleton'
import { useSheetRead } from '../kit/sheet/useSheetRead'
import { useEscape } from '../kit/useEscape'
import { words } from '../messages'
import { ShopSheet } from './ShopSheet'
import '../kit/kit.css'
import './shops.css'

/** The page of one shop; without an id, of a new one. */
export function ShopPage({ id }: { id?: string }) {
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/shops' })
  useEscape(back)
  const read = useSheetRead('shop', id ?? null)
  switch (read.is) {
    case 'reading':
      return <SheetSkeleton />
    case 'unread':
      return (
        <div className="nothing">
          <p role="alert">{read.error.message}</p>
          <p className="row">
            <Button onClick={read.again}>{words.kit.readAgain}</Button>
            <Button onClick={back}>{words.shops.back}</Button>
          </p>
        </div>
      )
    case 'here':
      return <ShopSheet page={read.page} draft={read.draft} />
  }
}
