import { Button } from 'antd'
import type { RecordView } from '../../bridge/record-shapes'
import { show } from '../../records/kit/kinds'
import { recheck } from '../../records/checks/recheck'
import { CarrierContext, type Attachment } from '../kit/fields/attachments/attachment'
import { AttachmentCount } from '../kit/fields/attachments/AttachmentCount'
import type { LongWork } from '../kit/work/useLongWork'
import { words } from '../messages'
import { useIssue } from './useIssue'

const columns = ['on', 'by', 'result', 'opinion', 'deadline'] as const

/** The rechecks of one hazard, each with its record to print. */
export function Rechecks({ rows, mayPrint, work }: { rows: readonly RecordView[]; mayPrint: boolean; work: LongWork }) {
  const issue = useIssue(work)
  return (
    <table className="list children" aria-label={recheck.label} data-group="recheck">
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key}>{recheck.fields[key].label}</th>
          ))}
          <th>{recheck.fields.photos.label}</th>
          <th>{words.hazards.papers}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const photos = row.values['photos'] as Attachment[] | null
          return (
            <tr key={row.id}>
              {columns.map((key) => (
                <td key={key} className={key === 'opinion' ? 'whole' : undefined}>
                  {show(recheck.fields[key], row.values[key]) || <span className="quiet">—</span>}
                </td>
              ))}
              <td>
                {photos ? (
                  <CarrierContext value={{ register: 'recheck', record: row.id }}>
                    <AttachmentCount field={recheck.fields.photos} value={photos} />
                  </CarrierContext>
                ) : (
                  <span className="quiet">—</span>
                )}
              </td>
              <td>
                {mayPrint && (
                  <Button
                    size="small"
                    disabled={work.isBusy}
                    onClick={() => void issue('hazard.recheckRecord', { recheck: row.id })}
                    aria-label={`${words.hazards.recheckRecord} ${String(row.values['on'])}`}
                  >
                    {words.hazards.recheckRecord}
                  </Button>
                )}
              </td>
            </tr>
          )
        })}
        {rows.length === 0 && (
          <tr>
            <td className="quiet" colSpan={columns.length + 2}>
              {words.hazards.noRechecks}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
