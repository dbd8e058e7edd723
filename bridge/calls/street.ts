import { z } from 'zod'
import { clerks, staff } from '../../records/roles'
import { call } from '../call'
import { recordId, type LastAct } from '../record-shapes'
import type { StreetLine, StreetPicture } from '../street-shapes'
import { nothing } from './inputs'

const oneSide = z.array(recordId).max(2000)

/** The street as a picture. */
export const streetCalls = {
  'street.list': call<StreetLine[]>()(nothing, staff),
  'street.picture': call<StreetPicture>()(z.strictObject({ section: recordId }), staff),
  /** Puts shops of one section in this order, and on these sides; shops that are not named stay as they are. */
  'street.order': call<LastAct | null>()(z.strictObject({ section: recordId, even: oneSide, odd: oneSide }), clerks),
} as const
