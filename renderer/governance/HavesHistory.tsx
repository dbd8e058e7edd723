import { useQuery } from '@tanstack/react-query'
import type { RecordView } from '../../bridge/record-shapes'
import { fiveHaves, lackText } from '../../records/governance/five-haves'
import { clerks } from '../../records/roles'
import { useMay } from '../app/office'
import { keys, queryClient } from '../bridge/queries'
import { ChildTable } from '../kit/children/ChildTable'
import { words } from '../messages'
import { childrenQuery } from './children-query'

const mark = {
  heading: words.governance.lacks,
  of: (row: RecordView) => lackText(row.values) || <span className="lamp ok">{words.governance.reached}</span>,
}

/** Every self-check of one street, the latest first; pictures are added and mistakes mended here. */
export function HavesHistory({ section, name }: { section: string; name: string }) {
  const rows = useQuery(childrenQuery('fiveHaves', section)).data
  const mayWrite = useMay(clerks)
  if (!rows) return null
  return (
    <section>
      <h2>{words.governance.historyOf(name)}</h2>
      <ChildTable
        register={fiveHaves}
        parentId={section}
        rows={rows.toReversed()}
        mayWrite={mayWrite}
        mark={mark}
        onChanged={() => void queryClient.invalidateQueries({ queryKey: keys.records('fiveHaves') })}
      />
    </section>
  )
}
