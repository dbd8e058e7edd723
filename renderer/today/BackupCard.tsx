import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { BackupLine } from '../../bridge/office-shapes'
import { momentText } from '../../records/kit/dates'
import { useBackup } from '../backups/useBackup'
import { backupsQuery } from '../bridge/queries'
import { words } from '../messages'

/**
 * The newest backup, and one more now.
 * @param trouble why the backups cannot be read, or null
 * @param faults devices whose chain of changes was found broken
 */
export function BackupCard({ trouble, faults }: { trouble: string | null; faults: number }) {
  const backup = useQuery(backupsQuery).data?.[0]
  const make = useBackup()
  const isBad = trouble !== null || backup?.verified === false
  return (
    <section className="card row">
      <div>
        <h2>{words.today.backup}</h2>
        <div className={isBad ? 'wrong' : 'quiet'}>
          {trouble === null ? backupSaid(backup) : words.today.backupTrouble(trouble)}
        </div>
        {faults > 0 && (
          <div role="alert" className="wrong">
            {words.today.faults}
          </div>
        )}
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
