import { soonDays } from '../../records/soon-days'
import type { Lamp } from '../kit/workflow/lamp'
import { words } from '../messages'

/** So many days before (or behind) the last day of something, in colour and words. A deadline is 超期, a paper 过期. */
export function untilLamp(days: number, register: string): Lamp {
  if (days < 0)
    return { tone: 'bad', says: register === 'hazard' ? words.expiry.overdue(-days) : words.expiry.late(-days) }
  if (days === 0) return { tone: 'warn', says: words.expiry.today }
  return { tone: days <= soonDays ? 'warn' : 'ok', says: words.expiry.left(days) }
}
