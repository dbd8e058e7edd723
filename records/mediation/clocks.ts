import { addDays, isoDay } from '../kit/dates'

/** A time limit of mediation: what it is called, and the rule that sets it and says how it is counted. */
export interface Clock {
  readonly label: string
  readonly law: string
}

/** One month to mediate from acceptance; longer where both sides agree. */
export const mediationClock: Clock = {
  label: '调解期限',
  law: '人民调解工作若干规定 第三十三条；期间的计算依民法典 第二百零一条、第二百零二条',
}
/** Both sides together may ask the court to confirm an agreement within 30 days from the day it took effect. */
export const confirmationClock: Clock = {
  label: '司法确认申请期限',
  law: '人民调解法 第三十三条、民事诉讼法 第二百零五条；期间的计算依民法典 第二百零一条',
}

const confirmationDays = 30

/**
 * The day that corresponds to a day so many months on; where that month has no such day, its last one
 * (民法典 第二百零二条). The first day itself is not counted (第二百零一条).
 */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const total = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1]
  for (let d = date; ; d--) {
    const found = isoDay(y, m, d)
    if (found) return found
  }
}

/** What the last day to mediate a case follows from. */
export interface MediationTerm {
  readonly acceptedOn: string | null
  readonly extendedUntil: string | null
  readonly extendConsentOn: string | null
}

/** The last day to mediate a case: a month from its acceptance, or the later day that both sides agreed to. */
export function mediationDue({ acceptedOn, extendedUntil, extendConsentOn }: MediationTerm): string | null {
  const month = acceptedOn && monthsAfter(acceptedOn, 1)
  const isAgreed = extendedUntil !== null && extendConsentOn !== null
  return isAgreed && (month === null || extendedUntil > month) ? extendedUntil : month
}

/** The last day to ask for confirmation of an agreement that took effect on a day. */
export const confirmationDue = (effectiveOn: string | null): string | null =>
  effectiveOn && addDays(effectiveOn, confirmationDays)

/** States of a case in which none of its time limits troubles anybody any more. */
export const stoppedStates: readonly string[] = ['archived', 'void']

/** Whether the time limit to ask the court runs: nobody has asked, it is not known that nobody will, the case is not put away. */
export const confirmationRuns = (
  { confirmAskedOn, confirmWanted }: { confirmAskedOn: string | null; confirmWanted: boolean | null },
  state: string,
): boolean => confirmAskedOn === null && confirmWanted !== false && !stoppedStates.includes(state)
