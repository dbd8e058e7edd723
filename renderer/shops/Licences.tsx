import type { RecordView } from '../../bridge/record-shapes'
import { dayOf } from '../../records/kit/dates'
import { licence } from '../../records/licence'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable } from '../kit/children/ChildTable'
import { words } from '../messages'
import { licenceLamp } from './licence-lamp'

function lampOf(row: RecordView) {
  const { tone, says } = licenceLamp((row.values['validUntil'] as string | null) ?? null, dayOf(new Date()))
  return <span className={`lamp ${tone}`}>{says}</span>
}

const mark = { heading: words.shops.licenceState, of: lampOf }

/** The licences of one shop. */
export function Licences({ shop, rows, mayWrite }: { shop: string; rows: readonly RecordView[]; mayWrite: boolean }) {
  return (
    <ChildTable
      register={licence}
      parentId={shop}
      rows={rows}
      mayWrite={mayWrite}
      mark={mark}
      onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('shop') })}
    />
  )
}
