import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { RecordView } from '../../../bridge/record-shapes'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { keys, queryClient } from '../../bridge/queries'
import { words } from '../../messages'

/** Takes away a record that was begun by mistake, before anything has been said in it. */
export function RemoveEmpty({
  caseId,
  record,
  isBlank,
}: {
  caseId: string
  record: RecordView
  /** Nothing is being typed into it at this moment. */
  isBlank: () => boolean
}) {
  const navigate = useNavigate()
  const { say, fail } = useNotices()
  const [isBusy, setBusy] = useState(false)
  const remove = async () => {
    if (!isBlank()) {
      say(words.session.removeNot)
      return
    }
    setBusy(true)
    try {
      const reason = words.session.removeReason
      await call('record.archive', { register: 'sessionRecord', id: record.id, revision: record.revision, reason })
      say(words.session.removed)
      await navigate({ to: '/mediation/$id', params: { id: caseId } })
      await queryClient.invalidateQueries({ queryKey: keys.records('mediationCase') })
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button onClick={() => void remove()} disabled={isBusy}>
      {words.session.remove}
    </Button>
  )
}
