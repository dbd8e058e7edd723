import { z } from 'zod'
import type { HazardPile } from '../../records/checks/hazard-state'
import { clerks, mayManagePeople, staff } from '../../records/roles'
import { call } from '../call'
import type { Issued, IssuedLine, IssueState } from '../paper-shapes'
import { recordId, selection, values, type LastAct, type RecordView } from '../record-shapes'
import { nothing } from './inputs'

/** The hazards' own calls; what every register has is among the record calls. */
export const hazardCalls = {
  /** How many hazards lie in each pile, of all streets or of one. */
  'hazard.piles': call<Record<HazardPile, number>>()(z.strictObject({ section: recordId.nullable() }), staff),
  /** Writes down a recheck and moves the hazard with it: solved, or on with a new deadline. */
  'hazard.recheck': call<RecordView>()(z.strictObject({ id: recordId, revision: z.int().min(1), set: values }), clerks),
  /** Several hazards are found solved on one round, in one act. */
  'hazard.solveAll': call<LastAct>()(
    z.strictObject({
      selection,
      on: z.iso.date(),
      by: z.string().max(60).default(''),
      opinion: z.string().max(1000).default(''),
    }),
    clerks,
  ),
  /** 告知书: issued once and kept; given out again as it was issued. `renew` issues a second version where the record has changed. */
  'hazard.notice': call<Issued>()(z.strictObject({ selection, renew: z.boolean().default(false) }), clerks),
  /** 上报函, kept in the same way. */
  'hazard.letter': call<Issued>()(z.strictObject({ id: recordId, renew: z.boolean().default(false) }), clerks),
  /** 复查记录 of one recheck, kept in the same way. */
  'hazard.recheckRecord': call<Issued>()(
    z.strictObject({ recheck: recordId, renew: z.boolean().default(false) }),
    clerks,
  ),
  /** What was issued about a hazard, the oldest first, and whether the record still says the same. */
  'hazard.papers': call<{ lines: IssuedLine[]; notice: IssueState; letter: IssueState }>()(
    z.strictObject({ id: recordId }),
    staff,
  ),
  /** Whether the papers of this office order or tell, and whether that is its to choose. */
  'hazard.wording': call<{ orders: boolean; mayOrder: boolean }>()(nothing, staff),
  'hazard.setWording': call<{ orders: boolean; mayOrder: boolean }>()(
    z.strictObject({ orders: z.boolean() }),
    mayManagePeople,
  ),
} as const
