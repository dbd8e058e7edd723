import { z } from 'zod'
import type { Input } from '../../bridge/calls'
import { registerId } from '../../bridge/record-shapes'
import { addDays } from '../../records/kit/dates'

const spans = ['late', '30', '90', '365'] as const
export type Span = (typeof spans)[number]

/** What the address of the list may ask for: a register, a street, how far ahead. */
export const expirySearch = z.object({
  kind: registerId.optional().catch(undefined),
  section: z.uuid().optional().catch(undefined),
  span: z.enum(spans).optional().catch(undefined),
})
export type ExpirySearch = z.infer<typeof expirySearch>

/** The same as the office is asked for it on a day. */
export function expiryQuery({ kind, section, span = '30' }: ExpirySearch, today: string): Input<'expiry.sheet'> {
  return {
    ...(kind && { registers: [kind] }),
    ...(section && { section }),
    to: addDays(today, span === 'late' ? -1 : Number(span)),
  }
}
