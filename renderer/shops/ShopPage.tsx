import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { clerks } from '../../records/roles'
import { useMay } from '../app/office'
import { useShortcut } from '../app/shortcuts'
import { SheetSkeleton } from '../kit/sheet/SheetSkeleton'
import { useSheetRead } from '../kit/sheet/useSheetRead'
import { words } from '../messages'
import { ShopSheet } from './ShopSheet'
import '../kit/kit.css'
import { sentenceOf } from '../app/sentences'
import './shops.css'

/** The page of one shop; without an id, of a new one. */
export function ShopPage({ id }: { id?: string }) {
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/shops' })
  useShortcut('Escape', back)
  const mayWrite = useMay(clerks)
  useShortcut('Ctrl+N', () => void navigate({ to: '/shops/new' }), mayWrite && id !== undefined)
  const read = useSheetRead('shop', id ?? null)
  switch (read.is) {
    case 'reading':
      return <SheetSkeleton />
    case 'unread':
      return (
        <div className="nothing">
          <p role="alert">{sentenceOf(read.error)}</p>
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
