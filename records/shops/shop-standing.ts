import { z } from 'zod'
import { isoDay } from '../kit/dates'
import { pledgeKinds, pledgeLabel } from '../signing/pledge-text'

const day = z.string().refine((text) => {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return m !== null && isoDay(Number(m[1]), Number(m[2]), Number(m[3])) !== undefined
}, '日期请写成 2026-11-23')
const paper = z.enum(pledgeKinds.map((k) => k.code))
const between = { from: day, to: day }

/**
 * What shops can be asked for besides their own fields: how those that trade stand with their checks and papers, and which have
 * renewed their extinguishers. The figures count by it, and each figure opens its shops by it.
 */
export const shopStanding = z.union([
  z.strictObject({ is: z.literal('trading') }),
  z.strictObject({ is: z.enum(['checked', 'unchecked', 'renewed']), ...between }),
  z.strictObject({ is: z.enum(['signed', 'unsigned']), kind: paper, on: day }),
])
export type ShopStanding = z.infer<typeof shopStanding>

/** As a filter of a list is read aloud: 2026-01-01 至 2026-12-31 检查过. */
export function standingSentence(standing: ShopStanding): string {
  switch (standing.is) {
    case 'trading':
      return '在经营的'
    case 'checked':
      return `${standing.from} 至 ${standing.to} 检查过`
    case 'unchecked':
      return `${standing.from} 至 ${standing.to} 没有检查过`
    case 'renewed':
      return `${standing.from} 至 ${standing.to} 更换过灭火器`
    case 'signed':
      return `${standing.on} ${pledgeLabel(standing.kind)}有效`
    case 'unsigned':
      return `${standing.on} 没有有效的${pledgeLabel(standing.kind)}`
  }
}
