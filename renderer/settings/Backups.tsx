import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { momentText } from '../../records/kit/dates'
import { useBackup } from '../backups/useBackup'
import { backupsQuery } from '../bridge/queries'
import { words } from '../messages'

/** The backups that are there, and one more now. */
export function Backups() {
  const backups = useQuery(backupsQuery)
  const make = useBackup()
  return (
    <section className="card">
      <div className="row">
        <h2>{words.settings.backupTitle}</h2>
        <span className="sp" />
        <Button onClick={() => make.mutate()} disabled={make.isPending}>
          {make.isPending ? words.today.backingUp : words.today.backupNow}
        </Button>
      </div>
      <p className="quiet small">{words.settings.backupHow}</p>
      {backups.data?.length === 0 && <p>{words.settings.backupNone}</p>}
      {backups.data && backups.data.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th>{words.settings.when}</th>
              <th>{words.settings.why}</th>
              <th>{words.settings.size}</th>
              <th>{words.settings.checked}</th>
            </tr>
          </thead>
          <tbody>
            {backups.data.map((line) => (
              <tr key={line.file}>
                <td>{momentText(line.at)}</td>
                <td>{line.why}</td>
                <td>{sizeText(line.size)}</td>
                <td>
                  <span className={`lamp ${line.verified ? 'ok' : 'bad'}`}>
                    {line.verified ? words.settings.verified : words.settings.unverified}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
