import type { RecordView, Values } from '../../bridge/record-shapes'
import { recheckResults } from '../../records/checks/recheck'
import { words } from '../messages'

/** One day in the life of a hazard. */
export interface Step {
  on: string
  what: string
  detail: string
  /** Still to come. */
  ahead?: true
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const step = (day: unknown, what: string, ...details: unknown[]): Step[] =>
  typeof day === 'string' ? [{ on: day, what, detail: details.map(text).filter(Boolean).join(' · ') }] : []

/** What became of a hazard, day by day as it was written down; the deadline stands last while it is waited for. */
export function stepsOf(hazard: Values, rechecks: readonly RecordView[]): Step[] {
  const done = [
    ...step(hazard['foundOn'], words.hazards.found, hazard['foundBy']),
    ...step(hazard['toldOn'], words.hazards.told, hazard['number']),
    ...rechecks.flatMap(({ values: r }) =>
      step(r['on'], words.hazards.recheck, recheckResults.find((o) => o.code === r['result'])?.label, r['by']),
    ),
    ...step(hazard['reportedOn'], words.hazards.report, hazard['reportedTo'], hazard['reportNumber']),
    ...step(hazard['solvedOn'], words.hazards.solvedStep),
  ]
  // Sorting is stable: of one day, the order above stays.
  const inOrder = done.toSorted((a, b) => a.on.localeCompare(b.on))
  const waited = hazard['state'] === 'told' ? step(hazard['deadline'], words.hazards.due) : []
  return [...inOrder, ...waited.map((one) => ({ ...one, ahead: true as const }))]
}
