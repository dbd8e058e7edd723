import { openHazardStates } from './hazard-workflow'
import { addDays } from '../kit/dates'

/** What a hazard's standing follows from. */
export interface HazardFacts {
  readonly state: string | null
  readonly deadline: string | null
}

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
  if (pile === 'overdue') return { state: { any: ['told'] }, deadline: { to: addDays(today, -1) } }
  return { state: { any: [pile] } }
}
