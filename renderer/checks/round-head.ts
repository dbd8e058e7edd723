import { readDate } from '../../records/kit/dates'

/** What is typed once for a whole round, as text. */
export interface RoundHead {
  on: string
  inspectors: string
}

/** The day that a head says, or null where it is none. */
export const dayOfHead = ({ on }: RoundHead): string | null => {
  const read = readDate(on)
  return 'value' in read ? read.value : null
}
