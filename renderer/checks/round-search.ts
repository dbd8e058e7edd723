import { z } from 'zod'

const id = z.uuid().optional().catch(undefined)

/** What the address of a round may ask for: a street or one shop, a list, since when, and whether the paper is typed back. */
export const roundSearch = z.object({
  section: id,
  shop: id,
  list: id,
  since: z.iso.date().optional().catch(undefined),
  paper: z.boolean().optional().catch(undefined),
})
export type RoundSearch = z.infer<typeof roundSearch>
