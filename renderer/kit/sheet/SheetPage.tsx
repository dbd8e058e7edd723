import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { registerOf, type RegisterId } from '../../../records/registers'
import { useKeyHints } from '../../app/hints'
import { useMay } from '../../app/office'
import { placeOf } from '../../app/places'
import { sentenceOf } from '../../app/sentences'
import { useShortcut } from '../../app/shortcuts'
import { words } from '../../messages'
import { SheetSkeleton } from './SheetSkeleton'
import { useSheetRead, type OpenedRecord } from './useSheetRead'
import '../kit.css'
import './sheet-page.css'

/**
 * The page of one record, or (without an id) of a new one: reads it, and says so where it cannot. Esc goes back to the list,
 * Ctrl+N begins a new one.
 */
export function SheetPage({
  register,
  id,
  children,
}: {
  register: RegisterId
  id: string | undefined
  children: (opened: OpenedRecord) => ReactNode
}) {
  const navigate = useNavigate()
  const place = placeOf(register)
  const back = () => void navigate(place.list)
  const mayWrite = useMay(registerOf(register).access.write)
  useShortcut('Escape', back)
  useShortcut('Ctrl+N', () => void navigate(place.create), mayWrite && id !== undefined)
  const read = useSheetRead(register, id ?? null)
  const isLocked = !mayWrite || (read.is === 'here' && read.page?.record.archivedAt != null)
  useKeyHints(isLocked ? words.kit.readerKeys : words.kit.sheetKeys)
  switch (read.is) {
    case 'reading':
      return <SheetSkeleton />
    case 'unread':
      return (
        <div className="nothing">
          <p role="alert">{sentenceOf(read.error)}</p>
          <p className="row">
            <Button onClick={read.again}>{words.kit.readAgain}</Button>
            <Button onClick={back}>{words.kit.back}</Button>
          </p>
        </div>
      )
    case 'here':
      return <div className="sheet-page">{children(read)}</div>
  }
}
