import { monthsAfter } from './clocks'

/** One instalment of an amount: how much (分), and by when. */
export interface Instalment {
  readonly amount: number
  readonly dueOn: string
}

/** More instalments than this are not an agreement that somebody follows. */
export const mostInstalments = 60

/**
 * An amount in equal monthly instalments: what does not divide is in the last one, so that they always add up to the 分. Each is
 * due on the day of the month of the first; in a month without that day, on its last (民法典 第二百零二条).
 */
export function monthlyInstalments(amount: number, count: number, firstDueOn: string): Instalment[] {
  const each = Math.floor(amount / count)
  return Array.from({ length: count }, (_, i) => ({
    amount: i < count - 1 ? each : amount - each * (count - 1),
    dueOn: monthsAfter(firstDueOn, i),
  }))
}
