import type { RecordView } from '../../bridge/record-shapes'
import { dayOf } from '../../records/kit/dates'
import { licence } from '../../records/shops/licence'
import { words } from '../messages'
import { licenceLamp } from './licence-lamp'

/** Licences that have ended or soon will, as lamps with their names. */
export function LicenceLamps({ rows }: { rows: readonly RecordView[] }) {
  return rows.map((row) => {
    const { tone, says } = licenceLamp((row.values['validUntil'] as string | null) ?? null, dayOf(new Date()))
    if (tone === 'ok' || tone === 'rest') return null
    return (
      <div key={row.id}>
        <span className={`lamp ${tone}`}>{words.shops.licenceSays(licence.title(row.values as never), says)}</span>
      </div>
    )
  })
}
