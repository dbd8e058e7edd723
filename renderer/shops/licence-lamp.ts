import { words } from '../messages'

export interface Lamp {
  tone: 'ok' | 'warn' | 'bad' | 'rest'
  says: string
}

/** From how many days before its end a licence is worth a word. */
const soonDays = 30

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** How a licence stands on a day (`YYYY-MM-DD`): it holds through its last day. */
export function licenceLamp(validUntil: string | null, today: string): Lamp {
  if (validUntil === null) return { tone: 'rest', says: words.shops.licenceNoDate }
  const left = dayNumber(validUntil) - dayNumber(today)
  if (left < 0) return { tone: 'bad', says: words.shops.licenceExpired(-left) }
  if (left === 0) return { tone: 'warn', says: words.shops.licenceToday }
  if (left <= soonDays) return { tone: 'warn', says: words.shops.licenceSoon(left) }
  return { tone: 'ok', says: words.shops.licenceValid }
}
