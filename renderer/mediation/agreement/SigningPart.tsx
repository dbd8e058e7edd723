import type { RecordView } from '../../../bridge/record-shapes'
import type { AgreementValues } from '../../../records/mediation/agreement-check'
import { SheetPart } from '../../kit/sheet/SheetPart'
import type { Sheet } from '../../kit/sheet/useSheet'
import { words } from '../../messages'
import { Effect } from './Effect'
import { PartySigning } from './PartySigning'
import { Proposal } from './Proposal'

const fields = ['agreedOn', 'signedOn', 'mediatorSignedOn', 'sealedOn'] as const
const oralFields = ['agreedOn', 'mediatorSignedOn', 'sealedOn'] as const

/** Who signed when, and from what day the agreement is in effect. The program dates nothing by itself. */
export function SigningPart({
  sheet,
  values,
  parties,
}: {
  sheet: Sheet
  values: AgreementValues
  parties: readonly RecordView[]
}) {
  const isOral = values.form === 'oral'
  const unsigned = parties.filter((p) => p.values['signedOn'] == null).map((p) => String(p.values['name']))
  const days = parties.flatMap((p) => (p.values['signedOn'] as string | null) ?? [])
  const last = days.toSorted().at(-1)
  const proposed = unsigned.length === 0 && last && last !== values.signedOn ? last : null
  return (
    <section aria-label={words.agreement.signing}>
      <h2>{words.agreement.signing}</h2>
      <SheetPart
        sheet={sheet}
        fields={isOral ? oralFields : fields}
        label={words.agreement.signing}
        above={!isOral && parties.map((row) => <PartySigning key={row.id} row={row} />)}
      />
      {!isOral && (
        <p className="small quiet note">
          {words.agreement.signedHelp}
          {unsigned.length > 0 && ` ${words.agreement.unsigned(unsigned)}`}
        </p>
      )}
      {!isOral && proposed && sheet.mayWrite && (
        <Proposal
          says={`${words.agreement.allSigned} ${words.agreement.lastSigned(proposed)}`}
          onTake={() => sheet.form.setValue('signedOn', proposed, { shouldDirty: true })}
        />
      )}
      <Effect values={values} />
    </section>
  )
}
