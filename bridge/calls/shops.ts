import { z } from 'zod'
import { clerks, staff } from '../../records/roles'
import { call } from '../call'
import { recordId } from '../record-shapes'

/** One thing in a shop's life, in sentences. */
export interface LifeLine {
  /** Its place in the order; the last line's goes on with the page. */
  key: string
  /** The day it happened, and the moment where it is known (a change of the file itself). */
  day: string
  at: string | null
  /** Who did it: who typed it, who checked. */
  who: string
  sentences: string[]
  /** A failed check, a hazard, and their good ends. */
  tone: 'bad' | 'good' | null
  /** The record that says more; null for a change of the shop's own file. */
  opens: { register: string; id: string } | null
}

const optional = (max: number) => z.string().trim().max(max).optional()

/** What a shop has of its own, beyond what every record has. */
export const shopCalls = {
  /** Everything that has happened to a shop, the newest first, so many lines at a time. */
  'shop.life': call<{ lines: LifeLine[]; more: boolean }>()(
    z.strictObject({ id: recordId, before: z.string().max(120).optional() }),
    staff,
  ),
  /** One act: the shop gets its new operator, the change is written down, and what the old one signed is void. */
  'shop.changeOperator': call<{ voided: string[] }>()(
    z.strictObject({
      id: recordId,
      revision: z.int().min(1),
      on: z.iso.date('变更日期应是一个日期，如 2021-03-05'),
      toPerson: z.string().trim().min(1, '请填写新经营者').max(60),
      toPhone: z.string().max(40).nullable(),
      licensedName: optional(100),
      creditCode: optional(20),
      reason: z.string().trim().max(60).default(''),
    }),
    clerks,
  ),
} as const
