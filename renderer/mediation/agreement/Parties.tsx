import type { RecordView } from '../../../bridge/record-shapes'
import { show } from '../../../records/kit/kinds'
import { fieldOf, type RecordOf } from '../../../records/kit/register'
import { party, sideLabel } from '../../../records/mediation/party'
import { words } from '../../messages'

const columns = ['gender', 'age', 'job', 'phone', 'address'] as const

/** Both sides as the paper will name them; what is not known is a blank there. */
export function Parties({ rows }: { rows: readonly RecordView[] }) {
  return (
    <>
      <table className="list children" aria-label={words.agreement.parties}>
        <thead>
          <tr>
            <th>{party.fields.side.label}</th>
            <th>{party.fields.name.label}</th>
            {columns.map((key) => (
              <th key={key}>{fieldOf(party, key).label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const p = row.values as RecordOf<typeof party>
            return (
              <tr key={row.id}>
                <td>{sideLabel(p.side)}</td>
                <td>
                  <b>{p.name}</b>
                  {p.representative && (
                    <div className="small">{`${p.representativePost ?? ''} ${p.representative}`}</div>
                  )}
                </td>
                {columns.map((key) => (
                  <td key={key}>
                    {show(fieldOf(party, key), p[key]) ||
                      (p.kind === 'unit' && (key === 'gender' || key === 'age' || key === 'job') ? (
                        <span className="quiet">—</span>
                      ) : (
                        <span className="quiet">{words.agreement.byHand}</span>
                      ))}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="small quiet note">{words.agreement.partiesNote}</p>
    </>
  )
}
