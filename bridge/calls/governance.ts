import { z } from 'zod'
import { staff } from '../../records/roles'
import { call } from '../call'
import type { Paper } from '../paper-shapes'
import { recordId, values, type RecordView } from '../record-shapes'
import { nothing } from './inputs'

/** A street with its latest self-check, or null where there has been none. */
export interface CheckedStreet {
  section: string
  name: string
  head: string | null
  last: RecordView | null
}

/** The yearly scores of a street, and those of the year before. */
export interface ScoredStreet {
  section: string
  name: string
  now: RecordView | null
  before: RecordView | null
}

/** What the frontage checks of one street came to in one month. A shop passed whose checks were all passed. */
export interface RedFlags {
  street: string
  month: string
  /** Shops of the street in which somebody trades. */
  shops: number
  checked: { shop: string; name: string; place: string; checks: number; failed: number }[]
}

/** A shop in a round, with what the office knows of it: counts with their denominators, for people to judge. */
export interface NomineeFacts {
  record: RecordView
  name: string
  place: string
  /** Of the papers that a shop may sign, those that hold today. */
  pledges: { held: number; of: number }
  /** Hazards found in the year, and those of them that are still open. */
  hazards: { found: number; open: number }
  /** Checks of the year with a verdict, and those of them that were passed. */
  checks: { passed: number; done: number }
}

const year = z.int().min(2000).max(2100)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择月份')
const street = z.strictObject({ section: recordId, month })

/** How the street governs itself: 五有五好, awards, committees, elections. */
export const governanceCalls = {
  'governance.fiveHaves': call<CheckedStreet[]>()(nothing, staff),
  'governance.fiveGoods': call<ScoredStreet[]>()(z.strictObject({ year }), staff),
  'governance.redFlags': call<RedFlags>()(street, staff),
  'governance.nominees': call<{ year: number; nominees: NomineeFacts[] }>()(z.strictObject({ round: recordId }), staff),
  /** Puts shops forward in a round, as one act; those that are in it already are left as they are. */
  'governance.nominate': call<{ added: number; known: number }>()(
    z.strictObject({ round: recordId, shops: z.array(recordId).min(1).max(500) }),
    staff,
  ),
  /** Writes the rows of a table as one act: changed ones, new ones, those that are taken out. */
  'governance.saveRows': call<RecordView[]>()(
    z.strictObject({
      register: z.enum(['fiveHaves', 'fiveGoods', 'nominee', 'elector', 'candidate']),
      rows: z
        .array(
          z.strictObject({
            id: recordId.optional(),
            revision: z.int().min(1).optional(),
            set: values.optional(),
            as: z.literal('archive').optional(),
          }),
        )
        .min(1)
        .max(5000),
    }),
    staff,
  ),
  'paper.fiveHaves': call<Paper>()(nothing, staff),
  'paper.fiveGoods': call<Paper>()(z.strictObject({ year }), staff),
  'paper.redFlags': call<Paper>()(street, staff),
  'paper.committeeNotice': call<Paper>()(z.strictObject({ committee: recordId }), staff),
  'paper.postPlates': call<Paper>()(z.strictObject({ committee: recordId }), staff),
  'paper.electionNotice': call<Paper>()(z.strictObject({ election: recordId }), staff),
  'paper.electionResult': call<Paper>()(z.strictObject({ election: recordId }), staff),
} as const
