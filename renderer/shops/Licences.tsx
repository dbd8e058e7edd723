import type { RecordPage, RecordView } from '../../bridge/record-shapes'
import { dayOf } from '../../records/kit/dates'
import { licence } from '../../records/licence'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable } from '../kit/children/ChildTable'
import { words } from '../messages'
import { licenceLamp } from './licence-lamp'

export const licencesOf = (page: RecordPage): readonly RecordView[] =>
  page.children.find((c) => c.register === 'licence')?.rows ?? []

const lampOf = (row: RecordView) => licenceLamp((row.values['validUntil'] as string | null) ?? null, dayOf(new Date()))

const mark = {
  heading: words.shops.licenceState,
  of(row: RecordView) {
    const { tone, says } = lampOf(row)
    return <span className={`lamp ${tone}`}>{says}</span>
  },
}

/** Licences that have ended or soon will, as lamps with their names. */
export function LicenceLamps({ rows }: { rows: readonly RecordView[] }) {
  return rows.map((row) => {
    const { tone, says } = lampOf(row)
    if (tone === 'ok' || tone === 'rest') return null
    return (
      <div key={row.id}>
        <span className={`lamp ${tone}`}>{words.shops.licenceSays(licence.title(row.values as never), says)}</span>
      </div>
    )
  })
}

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
