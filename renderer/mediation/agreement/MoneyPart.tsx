import type { AgreementValues } from '../../../records/mediation/agreement-check'
import { amountWords } from '../../../records/mediation/amount-words'
import { SheetPart } from '../../kit/sheet/SheetPart'
import type { Sheet } from '../../kit/sheet/useSheet'
import { words } from '../../messages'
import { Proposal } from './Proposal'

const fields = ['amount', 'copies'] as const

/** The amount in figures and in words, one above the other, and how many copies there are. */
export function MoneyPart({ sheet, values, parties }: { sheet: Sheet; values: AgreementValues; parties: number }) {
  const copies = parties + 1
  const wantsCopies = values.form !== 'oral' && parties > 0 && values.copies !== copies
  return (
    <section aria-label={words.agreement.money}>
      <h2>{words.agreement.money}</h2>
      <SheetPart sheet={sheet} fields={fields} label={words.agreement.money}>
        <tr>
          <td className="k">{words.agreement.inWords}</td>
          <td colSpan={3}>{values.amount == null ? <span className="quiet">—</span> : amountWords(values.amount)}</td>
        </tr>
      </SheetPart>
      {wantsCopies && sheet.mayWrite && (
        <Proposal
          says={words.agreement.copies(copies)}
          onTake={() => sheet.form.setValue('copies', String(copies), { shouldDirty: true })}
        />
      )}
    </section>
  )
}
