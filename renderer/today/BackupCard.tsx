import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { BackupLine } from '../../bridge/office-shapes'
import { momentText } from '../../records/kit/dates'
import { useBackup } from '../backups/useBackup'
import { backupsQuery } from '../bridge/queries'
import { words } from '../messages'

export function BackupCard() {
  const backup = useQuery(backupsQuery).data?.[0]
  const make = useBackup()
  return (
    <section className="card row">
      <div>
        <h2>{words.today.backup}</h2>
        <span className={backup?.verified === false ? 'wrong' : 'quiet'}>{backupSaid(backup)}</span>
      </div>
      <span className="sp" />
      <Button onClick={() => make.mutate()} disabled={make.isPending}>
        {make.isPending ? words.today.backingUp : words.today.backupNow}
      </Button>
    </section>
  )
}

function backupSaid(backup: BackupLine | undefined): string {
  if (!backup) return words.today.noBackup
  const at = momentText(backup.at)
  return backup.verified ? words.today.backupVerified(at) : words.today.backupUnverified(at)
}
