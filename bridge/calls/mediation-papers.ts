import { z } from 'zod'
import { dossierForms, type DossierForm } from '../../records/mediation/dossier'
import { mayReveal, staff } from '../../records/roles'
import { call } from '../call'
import type { IssuedLine, IssueState, Paper } from '../paper-shapes'
import { recordId, selection, sort } from '../record-shapes'

/** The papers of mediation. They carry phones and ID numbers in full, and whose went out is written down. */
export const mediationPaperCalls = {
  /**
   * One paper of a case; `about` is the session, party or follow-up that it is about, or the released caucus note. What leaves
   * as a paper of the committee (不予受理, 终止, a signed agreement) is issued once, kept, and given out again as it was; `renew`
   * issues a second version where the case has changed.
   */
  'mediation.paper': call<Paper>()(
    z.strictObject({
      case: recordId,
      form: z.enum([...dossierForms, 'caucusPaper']),
      about: recordId.optional(),
      renew: z.boolean().default(false),
    }),
    mayReveal,
  ),
  /** The whole dossier in one Word file, numbered through. */
  'mediation.dossier': call<Paper>()(z.strictObject({ case: recordId }), mayReveal),
  /** 人民调解案件登记簿; phones are masked unless it is asked for in full. */
  'mediation.register': call<Paper>()(
    z.strictObject({ selection, sort: z.array(sort).max(3).default([]), full: z.boolean().default(false) }),
    staff,
  ),
  /** What was issued about a case, the oldest first, and whether the case still says the same. */
  'mediation.papers': call<{ lines: IssuedLine[]; states: Partial<Record<DossierForm, IssueState>> }>()(
    z.strictObject({ case: recordId }),
    staff,
  ),
} as const
