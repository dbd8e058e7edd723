import { dayOf, momentText } from '../../../records/kit/dates'
import { words } from '../../messages'

/** A moment as people say it: 今天 10:31, 11-19, 2025-03-12. */
export function when(moment: string, now = new Date()): string {
  const text = momentText(moment)
  const today = dayOf(now)
  if (text.startsWith(today)) return words.kit.todayAt(text.slice(11))
  return text.slice(0, 4) === today.slice(0, 4) ? text.slice(5) : text.slice(0, 10)
}

/** The clock of a moment of today, the day and clock of any other: 10:28, 11-19 10:28. */
export function clock(moment: string, now = new Date()): string {
  const text = momentText(moment)
  return text.startsWith(dayOf(now)) ? text.slice(11) : text.slice(5)
}
