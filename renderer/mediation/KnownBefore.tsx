import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useWatch, type Control } from 'react-hook-form'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import type { FormValues } from '../kit/fields/form-value'
import { words } from '../messages'

/** Enough digits of a phone to be a whole one. */
const wholePhone = 7

/** Earlier parties with a number, once it has been typed in full. */
export const knownQuery = (number: string) => ({
  queryKey: keys.records('party', 'known', number),
  queryFn: () => call('mediation.known', { number }),
  enabled: number.length >= wholePhone,
})

/** Somebody of this phone was a party before: offered, and copied on a word only. */
export function KnownBefore({
  control,
  side,
  taken,
  onTake,
}: {
  control: Control<FormValues>
  side: 'applicant' | 'respondent'
  taken: string | null
  onTake: (from: string | null) => void
}) {
  const typed = useWatch({ control, name: `${side}Phone` })
  const known = useQuery(knownQuery(typeof typed === 'string' ? typed : '')).data ?? []
  if (known.length === 0) return null
  const label = side === 'applicant' ? words.mediation.applicants : words.mediation.respondents
  return (
    <section className="banner">
      <p role="status">{words.mediation.known(label)}</p>
      {known.map((one) => (
        <p key={one.id} className="row">
          {words.mediation.knownIn(one.name, one.case, one.address)}
          {taken === one.id ? (
            <>
              <span className="quiet">{words.mediation.taken(one.name)}</span>
              <Button onClick={() => onTake(null)}>{words.mediation.untake}</Button>
            </>
          ) : (
            <Button onClick={() => onTake(one.id)}>{words.mediation.take}</Button>
          )}
        </p>
      ))}
    </section>
  )
}
