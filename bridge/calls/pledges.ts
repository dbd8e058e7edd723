import { z } from 'zod'
import { clerks, staff } from '../../records/roles'
import { call } from '../call'
import type { Paper } from '../paper-shapes'
import { pledgeAsk, pledgeKind, pledgeScope, type PledgeMatrix } from '../pledge-shapes'
import { recordId, type LastAct } from '../record-shapes'

const day = z.iso.date('请填写日期，如 2026-11-22')

/** Papers that shops sign. */
export const pledgeCalls = {
  /** Shops and their papers; with `ask` only shops of which that is true, of one paper or of any. */
  'pledge.matrix': call<PledgeMatrix>()(
    z.strictObject({
      scope: pledgeScope,
      ask: pledgeAsk.optional(),
      kind: pledgeKind.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(5000),
    }),
    staff,
  ),
  /** How many living signatures stand under a text: its body may not change then. */
  'pledge.under': call<number>()(z.strictObject({ text: recordId }), staff),
  /** Writes signatures down, all as one act. */
  'pledge.sign': call<LastAct>()(
    z.strictObject({
      entries: z
        .array(
          z.strictObject({
            shop: recordId,
            kind: pledgeKind,
            text: recordId.nullable(),
            signedBy: z.string().max(50).nullable(),
            signedOn: day,
            validUntil: day.nullable(),
            scans: z.unknown().default(null),
          }),
        )
        .min(1, '请先勾选要登记的责任书')
        .max(5000),
    }),
    clerks,
  ),
  /** One paper for each shop to sign, in one file: for these shops, or for exactly those of the scope that must sign. */
  'paper.pledges': call<Paper>()(
    z.strictObject({ kind: pledgeKind, scope: pledgeScope, shops: z.array(recordId).min(1).max(5000).optional() }),
    staff,
  ),
  /** The covenant of a street once, with a list that all its shops sign. */
  'paper.covenantRoll': call<Paper>()(z.strictObject({ scope: pledgeScope }), staff),
} as const
