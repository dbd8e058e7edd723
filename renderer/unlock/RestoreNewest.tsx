import { Button } from 'antd'
import { useState } from 'react'
import type { OfficeState } from '../../bridge/office-shapes'
import { momentText } from '../../records/kit/dates'
import { useNotices } from '../app/notices'
import { sentenceOf } from '../app/sentences'
import { call } from '../bridge/call'
import { words } from '../messages'

/** The way on when the office's file cannot be opened any more: the newest backup in its place, with the same password. */
export function RestoreNewest({
  person,
  password,
  onOpen,
}: {
  person: string
  password: string
  onOpen: (state: OfficeState) => void
}) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { say } = useNotices()

  async function restore(): Promise<void> {
    setBusy(true)
    try {
      const { at } = await call('session.restore', { person, password })
      onOpen(await call('session.unlock', { person, password }))
      say(words.unlock.restored(momentText(at)))
    } catch (error) {
      setFailure(sentenceOf(error))
      setBusy(false)
    }
  }
  return (
    <div className="restore">
      <p className="quiet">{words.unlock.restoreHow}</p>
      <Button onClick={() => void restore()} disabled={busy || password === ''}>
        {busy ? words.unlock.restoring : words.unlock.restore}
      </Button>
      {failure && (
        <p role="alert" className="wrong">
          {failure}
        </p>
      )}
    </div>
  )
}
