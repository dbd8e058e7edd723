import type { RecordView } from '../../bridge/record-shapes'
import { hazardStates } from '../../records/checks/hazard-workflow'
import { dayOf } from '../../records/kit/dates'
import { deadlineLamp, type Lamp } from '../kit/workflow/lamp'

const tones: Record<string, Lamp['tone']> = { found: 'warn', reported: 'rest', solved: 'ok', void: 'rest' }

/** The day on which a screen is looked at. */
export const thisDay = (): string => dayOf(new Date())

/** How a hazard stands on a day: its deadline while it is told, its state otherwise. */
export function hazardLamp({ state, deadline }: RecordView['values'], today: string): Lamp {
  if (state === 'told' && typeof deadline === 'string') return deadlineLamp(deadline, today)
  return {
    tone: tones[String(state)] ?? 'warn',
    says: hazardStates.find(({ code }) => code === state)?.label ?? '',
  }
}
