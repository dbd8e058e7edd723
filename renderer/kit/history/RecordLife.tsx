import type { RegisterId } from '../../../records/registers'
import { LastActLine } from '../acts/LastActLine'
import { RecordHistory, useActsOf } from './RecordHistory'

/** Beside a sheet: what has happened to the record, and its last act with the way back. */
export function RecordLife({ register, id, title }: { register: RegisterId; id: string; title: string }) {
  const acts = useActsOf(register, id)
  return (
    <aside className="card" aria-label={title}>
      <h2>{title}</h2>
      <RecordHistory register={register} id={id} />
      <LastActLine touched={acts} />
    </aside>
  )
}
