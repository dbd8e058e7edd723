import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { RecordView } from '../../../bridge/record-shapes'
import { fieldOf } from '../../../records/kit/register'
import { party } from '../../../records/mediation/party'
import { draftQuery, type Draft } from '../../kit/drafts/draft'
import { SheetControl } from '../../kit/sheet/SheetControl'
import { SheetNotices } from '../../kit/sheet/SheetNotices'
import { useSheet } from '../../kit/sheet/useSheet'
import { words } from '../../messages'

/** The day on which one party signed, on the party's own record; it is saved when it is left. */
export function PartySigning({ row }: { row: RecordView }) {
  const draft = useQuery(draftQuery('party', row.id))
  return draft.isPending ? null : <Signing row={row} draft={draft.data ?? null} />
}

function Signing({ row, draft }: { row: RecordView; draft: Draft | null }) {
  const fieldId = useId()
  const sheet = useSheet({ register: party, record: row, draft })
  const name = String(row.values['name'])
  const label = `${name} ${party.fields.signedOn.label}`
  const save = () => {
    if (sheet.changed().length > 0) void sheet.save()
  }
  return (
    <>
      {(sheet.offer || sheet.stale) && (
        <tr>
          <td colSpan={4}>
            <SheetNotices sheet={sheet} />
          </td>
        </tr>
      )}
      <tr inert={sheet.offer !== null}>
        <td className="k">{words.agreement.signs(name)}</td>
        <td className="v" data-cell={`signed-${row.id}`} colSpan={3} onBlur={save}>
          <SheetControl
            id={fieldId}
            name="signedOn"
            label={label}
            field={fieldOf(party, 'signedOn')}
            control={sheet.form.control}
            mask={null}
            maskWarning={undefined}
            readOnly={!sheet.mayWrite}
            onReveal={undefined}
          />
        </td>
      </tr>
    </>
  )
}
