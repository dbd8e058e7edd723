import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { pledgeAsk, pledgeKind } from '../../bridge/pledge-shapes'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'

/** What the address of the matrix asks for: `navigate({ to: '/pledges', search: { section, ask: 'sign', kind: 'fire' } })`. */
export const pledgeSearch = z.object({
  section: z.uuid().optional().catch(undefined),
  group: z.uuid().optional().catch(undefined),
  words: z.string().max(100).optional().catch(undefined),
  ask: pledgeAsk.optional().catch(undefined),
  kind: pledgeKind.optional().catch(undefined),
})
export type PledgeSearch = z.infer<typeof pledgeSearch>

export const scopeOf = ({ section, group, words = '' }: PledgeSearch) => ({
  ...(section !== undefined && { section }),
  ...(group !== undefined && { group }),
  words,
})

/** Shops, texts and signatures all have a say in it: it is read anew whenever anything was written. */
export const matrixQuery = (asked: PledgeSearch) =>
  queryOptions({
    queryKey: keys.anyRecords('pledges', asked),
    queryFn: () =>
      call('pledge.matrix', {
        scope: scopeOf(asked),
        ...(asked.ask !== undefined && { ask: asked.ask }),
        ...(asked.kind !== undefined && { kind: asked.kind }),
      }),
    placeholderData: (before) => before,
  })
