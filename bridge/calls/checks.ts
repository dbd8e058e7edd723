import { z } from 'zod'
import { clerks, staff } from '../../records/roles'
import { call } from '../call'
import {
  oneCheck,
  roundOf,
  roundSince,
  wholeRound,
  type ChecksSaved,
  type Round,
  type RoundOverview,
} from '../check-shapes'
import type { Paper } from '../paper-shapes'
import { recordId, selection } from '../record-shapes'

/** Checks of shops, and the papers that are taken along. */
export const checkCalls = {
  /** How far each street has come with a list since a day. */
  'check.overview': call<RoundOverview>()(z.strictObject({ list: recordId, since: roundSince }), staff),
  /** The shops of a street in walking order, each with its check of this round and the one before. */
  'check.round': call<Round>()(z.strictObject({ of: roundOf, list: recordId, since: roundSince }), staff),
  /** The check of one shop with the hazards found in it, as one act. */
  'check.save': call<ChecksSaved>()(oneCheck, clerks),
  /** A whole paper typed back, as one act. */
  'check.saveRound': call<ChecksSaved>()(wholeRound, clerks),
  /** 巡查路线单: the shops in walking order, to be ticked outside. */
  'paper.roundSheet': call<Paper>()(z.strictObject({ of: roundOf, list: recordId }), staff),
  /** 检查表 as they were filled in, one shop to a sheet. */
  'paper.checkSheets': call<Paper>()(z.strictObject({ selection }), staff),
  /** 检查表 to be filled in by hand: for these shops, or (none) one without a name. */
  'paper.blankCheckSheets': call<Paper>()(
    z.strictObject({ list: recordId, of: z.union([roundOf, z.strictObject({ selection })]).optional() }),
    staff,
  ),
} as const
