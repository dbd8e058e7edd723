import { z } from 'zod'
import { agreementForms } from '../../records/mediation/case-options'
import { mostInstalments } from '../../records/mediation/instalments'
import { sessionKinds } from '../../records/mediation/session-record'
import { caseworkers } from '../../records/roles'
import { call } from '../call'
import { recordId, type RecordView } from '../record-shapes'
import { codeOf } from './inputs'

/** What is begun at the table: a record of what is said, an agreement, and the instalments that it asks for. */
export const mediationTableCalls = {
  /** Begins a session or an inquiry with what the case knows already. */
  'mediation.newSession': call<RecordView>()(
    z.strictObject({ case: recordId, kind: codeOf(sessionKinds) }),
    caseworkers,
  ),
  /** Begins an agreement with what the case knows already. */
  'mediation.newAgreement': call<RecordView>()(
    z.strictObject({ case: recordId, form: codeOf(agreementForms) }),
    caseworkers,
  ),
  /** Writes instalments down as what is to be performed, in one act. Gives how many they are. */
  'mediation.instalments': call<number>()(
    z.strictObject({
      case: recordId,
      who: z.string().trim().max(60).nullable(),
      instalments: z
        .array(z.strictObject({ amount: z.int().min(1, '每期金额要大于零').max(1e13), dueOn: z.iso.date() }))
        .min(1)
        .max(mostInstalments, `分期最多 ${mostInstalments} 期`),
    }),
    caseworkers,
  ),
} as const
