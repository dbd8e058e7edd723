import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { mayManagePeople } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useMay } from '../app/office'
import { sentenceOf } from '../app/sentences'
import { useBackup } from '../backups/useBackup'
import { call } from '../bridge/call'
import { backupsQuery } from '../bridge/queries'
import { words } from '../messages'
import { BackupRow } from './BackupRow'

/** The backups that are there, one more now, and the ways to carry them away and to go back to one. */
export function Backups() {
  const backups = useQuery(backupsQuery)
  const place = useQuery({ queryKey: ['backups', 'place'], queryFn: () => call('backup.place'), staleTime: Infinity })
  const make = useBackup()
  const mayRestore = useMay(mayManagePeople)
  const { say, fail } = useNotices()

  const openFolder = () => void call('backup.openFolder').catch(fail)
  const copyTo = () =>
    void call('backup.copyTo')
      .then((copy) => copy.done && say(words.settings.copied(copy.folder)))
      .catch(fail)
  return (
    <section className="card">
      <div className="row">
        <h2>{words.settings.backupTitle}</h2>
        <span className="sp" />
        <Button onClick={openFolder}>{words.settings.openFolder}</Button>
        <Button onClick={copyTo}>{words.settings.copyTo}</Button>
        <Button type="primary" onClick={() => make.mutate()} disabled={make.isPending}>
          {make.isPending ? words.today.backingUp : words.today.backupNow}
        </Button>
      </div>
      <p className="quiet small">
        {words.settings.backupHow}
        {place.data && <span className="place">{words.settings.backupPlace(place.data)}</span>}
      </p>
      {backups.error && <p role="alert">{sentenceOf(backups.error)}</p>}
      {backups.data?.length === 0 && <p>{words.settings.backupNone}</p>}
      {backups.data && backups.data.length > 0 && (
        <table className="list backups">
          <thead>
            <tr>
              <th>{words.settings.when}</th>
              <th>{words.settings.why}</th>
              <th>{words.settings.size}</th>
              <th>{words.settings.checked}</th>
              {mayRestore && (
                <th>
                  <span className="unseen">{words.settings.acts}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {backups.data.map((line) => (
              <BackupRow key={line.file} line={line} mayRestore={mayRestore} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
