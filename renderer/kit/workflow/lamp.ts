import { daysBetween } from '../../../records/kit/dates'
import { words } from '../../messages'

/** How something stands: a colour, never without its word. */
export interface Lamp {
  tone: 'ok' | 'warn' | 'bad' | 'rest'
  says: string
}

/** From how many days before its end a deadline turns yellow. */
const soonDays = 3

/** How a deadline stands on a day, both `YYYY-MM-DD`: it holds through its last day. */
export function deadlineLamp(deadline: string, today: string): Lamp {
  const left = daysBetween(today, deadline)
  if (left < 0) return { tone: 'bad', says: words.workflow.late(-left) }
  if (left === 0) return { tone: 'warn', says: words.workflow.today }
  return { tone: left <= soonDays ? 'warn' : 'ok', says: words.workflow.left(left) }
}
