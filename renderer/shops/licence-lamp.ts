import { daysBetween } from '../../records/kit/dates'
import { soonDays } from '../../records/soon-days'
import type { Lamp } from '../kit/workflow/lamp'
import { words } from '../messages'

/** How a licence stands on a day (`YYYY-MM-DD`): it holds through its last day. */
export function licenceLamp(validUntil: string | null, today: string): Lamp {
  if (validUntil === null) return { tone: 'rest', says: words.shops.licenceNoDate }
  const left = daysBetween(today, validUntil)
  if (left < 0) return { tone: 'bad', says: words.shops.licenceExpired(-left) }
  if (left === 0) return { tone: 'warn', says: words.shops.licenceToday }
  if (left <= soonDays) return { tone: 'warn', says: words.shops.licenceSoon(left) }
  return { tone: 'ok', says: words.shops.licenceValid }
}
