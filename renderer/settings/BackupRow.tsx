import { Button } from 'antd'
import { useState } from 'react'
import type { BackupLine } from '../../bridge/office-shapes'
import { momentText } from '../../records/kit/dates'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { words } from '../messages'

/** One backup, and the way back to it. Going back is asked for twice, in place; the office is locked by it. */
export function BackupRow({ line, mayRestore }: { line: BackupLine; mayRestore: boolean }) {
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const { fail } = useNotices()
  const at = momentText(line.at)

  async function restore(): Promise<void> {
    if (!asked) return setAsked(true)
    setBusy(true)
    try {
      await call('backup.restore', { file: line.file })
      queryClient.setQueryData(keys.atDoor, words.unlock.restoredSignIn(at))
    } catch (error) {
      fail(error)
    } finally {
      // Whatever became of it, the office may be locked now.
      await queryClient.invalidateQueries({ queryKey: keys.office })
      setAsked(false)
      setBusy(false)
    }
  }
  return (
    <tr>
      <td>{at}</td>
      <td>{line.why}</td>
      <td>{sizeText(line.size)}</td>
      <td>
        <span className={`lamp ${line.verified ? 'ok' : 'bad'}`}>
          {line.verified ? words.settings.verified : words.settings.unverified}
        </span>
      </td>
      {mayRestore && (
        <td className="acts">
          {asked && <span className="quiet small">{words.settings.restoreMeans}</span>}
          <Button
            danger={asked}
            disabled={busy}
            aria-label={asked ? words.settings.restoreSure : `${words.settings.restore} ${at}`}
            onClick={() => void restore()}
            onBlur={() => setAsked(false)}
          >
            {asked ? words.settings.restoreSure : words.settings.restore}
          </Button>
        </td>
      )}
    </tr>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
