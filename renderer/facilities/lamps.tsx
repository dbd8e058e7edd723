import type { RecordView } from '../../bridge/record-shapes'
import { daysBetween } from '../../records/kit/dates'
import { words } from '../messages'

const w = words.facilities
const lamp = (tone: 'ok' | 'warn' | 'bad' | 'rest', says: string) => <span className={`lamp ${tone}`}>{says}</span>

/** Whether a posting hangs, is to be taken down soon, or should be gone. */
export function postingLamp({ values }: RecordView, today: string) {
  const until = values['until'] as string | null
  if (until === null) return lamp('ok', w.hanging)
  const left = daysBetween(today, until)
  if (left < 0) return lamp('rest', w.takenDown)
  return lamp(left <= 7 ? 'warn' : 'ok', w.takeDown(left))
}

/** For how many days a fault has been open; a mended one is at rest. */
export function repairLamp({ values }: RecordView, today: string) {
  if (values['repairedOn'] !== null) return lamp('ok', w.mended)
  const days = Math.max(0, daysBetween(String(values['foundOn']), today))
  return lamp(days > 14 ? 'bad' : 'warn', w.openFault(days))
}
