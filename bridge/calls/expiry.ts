import { z } from 'zod'
import { clerks, staff } from '../../records/roles'
import { call } from '../call'
import type { Paper } from '../paper-shapes'
import { recordId, registerId } from '../record-shapes'

const day = z.iso.date()

/** Which dates: of these registers, of one street, from–to (both ends included). */
const which = z.strictObject({
  registers: z.array(registerId).max(40).optional(),
  section: recordId.optional(),
  from: day.optional(),
  to: day.optional(),
})

/** A date after which something no longer holds, and what it is the end of. */
export interface ExpiryLine {
  register: string
  id: string
  revision: number
  /** The field that holds the date. */
  field: string
  /** 福满园饺子馆 · 食品经营许可证 */
  title: string
  /** 有效期至 2026-11-25, 安全隐患告知书〔2026〕17号，限 2026-11-19 */
  detail: string
  /** The street that it stands on; empty where none is known. */
  street: string
  until: string
  /** Days that are left; below 0 after it. */
  days: number
  /** A new date may be typed in its place: nothing has to be signed, elected or rechecked for it. */
  mayRenew: boolean
}

/** How many there are of one register: over, and within the next 30 days. */
export interface ExpiryCount {
  register: string
  label: string
  late: number
  soon: number
}

/** Everything that ends: licences, signatures, extinguishers, terms, notices, deadlines of hazards. */
export const expiryCalls = {
  /** The earliest first. Without `to` up to 30 days from now; `counts` are of the whole street, whatever is asked for. */
  'expiry.list': call<{ lines: ExpiryLine[]; total: number; counts: ExpiryCount[] }>()(
    which.extend({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(100) }),
    staff,
  ),
  'expiry.sheet': call<Paper>()(which, staff),
  /** A new date in the place of the old one, where nothing else is needed. */
  'expiry.renew': call<null>()(
    z.strictObject({
      register: registerId,
      id: recordId,
      revision: z.int().min(1),
      field: z.string().max(60),
      until: day,
    }),
    clerks,
  ),
} as const
