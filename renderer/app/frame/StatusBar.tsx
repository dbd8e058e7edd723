import { useQuery } from '@tanstack/react-query'
import type { BackupLine } from '../../../bridge/office-shapes'
import { momentText } from '../../../records/kit/dates'
import { backupsQuery, savedAtQuery } from '../../bridge/queries'
import { words } from '../../messages'
import { usePageHints } from '../hints'
import { useNotice } from '../notices'

/** What matters for trust: saved when, backed up when and checked, no network; the last word; the keys of the page. */
export function StatusBar() {
  const savedAt = useQuery(savedAtQuery).data
  const backups = useQuery(backupsQuery).data
  const notice = useNotice()
  const hints = usePageHints()
  return (
    <footer>
      {savedAt !== undefined && <span>{savedText(savedAt)}</span>}
      {backups && <span>{backupText(backups[0])}</span>}
      <span>{words.frame.offline}</span>
      <span role="status" className="saying">
        {notice?.tone === 'said' ? notice.sentence : ''}
      </span>
      <span className="keys">{hints}</span>
    </footer>
  )
}

function savedText(moment: string | null): string {
  if (!moment) return words.frame.nothingSaved
  const sameDay = momentText(moment).slice(0, 10) === momentText(new Date().toISOString()).slice(0, 10)
  const clock = new Date(moment).toLocaleTimeString('zh-CN', { hour12: false })
  return words.frame.saved(sameDay ? clock : momentText(moment))
}

function backupText(backup: BackupLine | undefined): string {
  if (!backup) return words.frame.noBackup
  const at = momentText(backup.at).slice(5)
  return backup.verified ? words.frame.backedUp(at) : words.frame.backupUnverified(at)
}
