import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { RecordPage } from '../../../bridge/record-shapes'
import { agreement } from '../../../records/mediation/agreement'
import { useKeyHints } from '../../app/hints'
import { useMay } from '../../app/office'
import { useNotices } from '../../app/notices'
import { sentenceOf } from '../../app/sentences'
import { useShortcut } from '../../app/shortcuts'
import { call } from '../../bridge/call'
import { pageQuery } from '../../kit/record-page'
import { SheetSkeleton } from '../../kit/sheet/SheetSkeleton'
import { useSheetRead } from '../../kit/sheet/useSheetRead'
import { words } from '../../messages'
import { AgreementSheet } from './AgreementSheet'
import { childrenIn } from '../children-in'
import '../../kit/kit.css'
import '../../kit/sheet/sheet-page.css'
import './agreement.css'

/** 调解协议 of a case: the newest, or the choice of its form where there is none yet. */
export function AgreementPage({ id }: { id: string }) {
  const navigate = useNavigate()
  const read = useQuery(pageQuery('mediationCase', id))
  const [kept, setKept] = useState<RecordPage | null>(null)
  // A lock lets go of what was read: the page stays as it was while it is read again.
  if (read.data && read.data !== kept) setKept(read.data)
  const page = read.data ?? kept
  useShortcut('Escape', () => void navigate({ to: '/mediation/$id', params: { id } }))
  useKeyHints(words.agreement.sheetKeys)
  if (!page) {
    if (!read.error) return <SheetSkeleton />
    return (
      <div className="nothing">
        <p role="alert">{sentenceOf(read.error)}</p>
        <Link to="/mediation/$id" params={{ id }}>
          {words.agreement.back}
        </Link>
      </div>
    )
  }
  const newest = childrenIn(page, 'agreement').at(-1)
  return newest ? <Opened key={newest.id} id={newest.id} page={page} /> : <Start id={id} />
}

function Opened({ id, page }: { id: string; page: RecordPage }) {
  const read = useSheetRead('agreement', id)
  if (read.is === 'reading') return <SheetSkeleton />
  if (read.is === 'unread') return <p role="alert">{sentenceOf(read.error)}</p>
  return (
    <div className="sheet-page">
      <AgreementSheet opened={read} casePage={page} />
    </div>
  )
}

function Start({ id }: { id: string }) {
  const { fail } = useNotices()
  const mayWrite = useMay(agreement.access.write)
  const draw = (form: 'written' | 'oral') => void call('mediation.newAgreement', { case: id, form }).catch(fail)
  return (
    <div className="nothing">
      <p>{words.agreement.none}</p>
      {mayWrite && (
        <p className="row">
          <Button type="primary" onClick={() => draw('written')}>
            {words.agreement.drawWritten}
          </Button>
          <Button onClick={() => draw('oral')}>{words.agreement.registerOral}</Button>
        </p>
      )}
    </div>
  )
}
