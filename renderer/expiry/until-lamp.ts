import { words } from '../messages'

export interface UntilLamp {
  tone: 'ok' | 'warn' | 'bad'
  says: string
}

/** From how many days before its end something is worth a colour. */
const soonDays = 30

/** So many days before (or behind) the last day of something, in colour and words. A deadline is 超期, a paper 过期. */
export function untilLamp(days: number, register: string): UntilLamp {
  if (days < 0)
    return { tone: 'bad', says: register === 'hazard' ? words.expiry.overdue(-days) : words.expiry.late(-days) }
  if (days === 0) return { tone: 'warn', says: words.expiry.today }
  return { tone: days <= soonDays ? 'warn' : 'ok', says: words.expiry.left(days) }
}
