import type { Tick } from '../../records/kit/kinds/choice'
import { words } from '../messages'
import type { TypedHazard } from './typed'

/** One key for each answer. */
export const answerKeys: Readonly<Record<string, Tick>> = { '1': 'pass', '2': 'fail', '3': 'na' }

/** A hazard begun at an item: its words stand in the description until better ones are typed. */
export const newHazard = (item: string): TypedHazard => ({
  item,
  place: '',
  what: words.checks.whatOf(item),
  demand: '',
  deadline: '',
  solvedAtOnce: false,
})

/** Whether nothing has been said about it yet. */
export const isBare = (h: TypedHazard): boolean =>
  h.place + h.demand + h.deadline === '' && h.what === words.checks.whatOf(h.item) && !h.solvedAtOnce
