import { Button } from 'antd'
import { useState } from 'react'
import type { RecoverySheet } from '../../bridge/office-shapes'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { words } from '../messages'
import { RecoveryCode } from '../setup/RecoveryCode'

/** A new recovery sheet for one that is lost or was seen; the old one is void at once. Asked twice, in place. */
export function RecoveryRenewal() {
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [sheet, setSheet] = useState<RecoverySheet | null>(null)
  const { say, fail } = useNotices()

  async function renew(): Promise<void> {
    if (!asked) return setAsked(true)
    setBusy(true)
    try {
      setSheet(await call('recovery.renew'))
      say(words.settings.renewed)
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
      setAsked(false)
    }
  }
  async function putAway(): Promise<void> {
    try {
      await call('recovery.kept')
      await queryClient.invalidateQueries({ queryKey: keys.anyRecords('today') })
      setSheet(null)
    } catch (error) {
      fail(error)
    }
  }
  return (
    <section className="card">
      <h2>{words.settings.renewTitle}</h2>
      {sheet ? (
        <>
          <RecoveryCode sheet={sheet} />
          <Button onClick={() => void putAway()}>{words.settings.renewSeen}</Button>
        </>
      ) : (
        <>
          <p className="quiet small">{words.settings.renewHow}</p>
          <Button danger={asked} disabled={busy} onClick={() => void renew()} onBlur={() => setAsked(false)}>
            {asked ? words.settings.renewSure : words.settings.renew}
          </Button>
        </>
      )}
    </section>
  )
}
