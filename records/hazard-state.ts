import { openHazardStates } from './hazard-workflow'

/** What a hazard's standing follows from. */
export interface HazardFacts {
  readonly state: string | null
  readonly deadline: string | null
}

const dayMs = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Whole days from one day to another, both `YYYY-MM-DD`; negative where the first is the later one. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs)

/** The day before, across the ends of months and years. */
export const dayBefore = (day: string): string => new Date(at(day) - dayMs).toISOString().slice(0, 10)

/** Told, and the deadline has passed: the deadline itself is still in time. */
export const isOverdue = ({ state, deadline }: HazardFacts, today: string): boolean =>
  state === 'told' && deadline !== null && deadline < today

/** The piles that an office sorts its hazards into; 超期 are those of 整改中 whose deadline has passed. */
export const hazardPiles = [
  { code: 'open', label: '未了结' },
  { code: 'found', label: '待告知' },
  { code: 'told', label: '整改中' },
  { code: 'overdue', label: '超期' },
  { code: 'reported', label: '已上报' },
  { code: 'solved', label: '已整改' },
] as const
export type HazardPile = (typeof hazardPiles)[number]['code']

/** A pile as filters of the list, so that every count opens its records. */
export function pileFilters(pile: HazardPile, today: string): Record<string, { any: string[] } | { to: string }> {
  if (pile === 'open') return { state: { any: [...openHazardStates] } }
  if (pile === 'overdue') return { state: { any: ['told'] }, deadline: { to: dayBefore(today) } }
  return { state: { any: [pile] } }
}
