import type { RecordView } from '../../bridge/record-shapes'
import { candidate } from '../../records/governance/candidate'
import { words } from '../messages'
import { byPlace } from './children-query'
import { SaveRows } from './SaveRows'
import { SpreadTable } from './SpreadTable'
import { useSpread } from './useSpread'
import { withBlanks } from './with-blanks'

const columns = ['place', 'name', 'post', 'unit', 'votes', 'elected']

/** Who stands and how many votes each got; typed down the column, as they are read out. */
export function Candidates({
  election,
  rows,
  mayWrite,
}: {
  election: string
  rows: readonly RecordView[]
  mayWrite: boolean
}) {
  const spread = useSpread(candidate, { election })
  const all = withBlanks(candidate, byPlace(rows), { election }, mayWrite ? spread : null)
  const save = () => void spread.save(all)
  return (
    <>
      <div className="row wrap">
        <h2>{words.governance.candidates}</h2>
        <span className="small quiet">
          {rows.length === 0 ? words.governance.noCandidates : words.governance.pasteKeys}
        </span>
        <span className="sp" />
        {mayWrite && <SaveRows spread={spread} onSave={save} />}
      </div>
      <SpreadTable
        register={candidate}
        label={words.governance.candidates}
        spread={spread}
        rows={all}
        columns={columns}
        mayWrite={mayWrite}
        canTakeOut
      />
    </>
  )
}
