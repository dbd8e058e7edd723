import { useState } from 'react'
import { dayOf, daysBetween } from '../../../records/kit/dates'
import type { AgreementValues } from '../../../records/mediation/agreement-check'
import { confirmationDue } from '../../../records/mediation/clocks'
import { effectiveDay } from '../../../records/mediation/effective'
import { deadlineLamp } from '../../kit/workflow/lamp'
import { words } from '../../messages'

/** From which day the agreement is in effect, or what it still lacks; and how long the court can be asked to confirm it. */
export function Effect({ values }: { values: AgreementValues }) {
  const [today] = useState(() => dayOf(new Date()))
  const { form = null, agreedOn = null, signedOn = null, mediatorSignedOn = null, sealedOn = null } = values
  const day = effectiveDay({ form, agreedOn, signedOn, mediatorSignedOn, sealedOn })
  const isOral = form === 'oral'
  if (!day) {
    const lacking = isOral
      ? [words.agreement.agreed]
      : [
          ...(signedOn ? [] : [words.agreement.allSigned]),
          ...(mediatorSignedOn ? [] : [words.agreement.mediatorSigned]),
          ...(sealedOn ? [] : [words.agreement.sealed]),
        ]
    return (
      <p className="effect" role="status">
        <span className="lamp rest">{words.agreement.notYet(lacking)}</span>
      </p>
    )
  }
  const due = confirmationDue(day)!
  const isAsked = values.confirmAskedOn != null
  return (
    <p className="effect" role="status">
      <span className="lamp ok" title={isOral ? words.agreement.effectiveOral : words.agreement.effectiveWritten}>
        {words.agreement.effective(day)}
      </span>
      {!isAsked && (
        <span className={`lamp ${deadlineLamp(due, today).tone}`} title={words.agreement.confirmLaw}>
          {words.agreement.confirmBy(due, daysBetween(today, due))}
        </span>
      )}
    </p>
  )
}
