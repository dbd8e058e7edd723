import type { RecordPage, RecordView } from '../../bridge/record-shapes'
import { openHazardStates } from '../../records/checks/hazard-workflow'
import { daysBetween } from '../../records/kit/dates'
import { licence } from '../../records/shops/licence'
import { pledgeStand, type Signature } from '../../records/signing/pledge-state'
import { pledgeKinds } from '../../records/signing/pledge-text'
import type { RegisterId } from '../../records/registers'
import { idleStates } from '../../records/shops/shop'
import { byUrgency, type Pressing as Urgency } from '../../records/shops/urgency'
import type { Lamp } from '../kit/workflow/lamp'
import { words } from '../messages'
import { licenceLamp } from './licence-lamp'

/** The children of one register on the page of a shop. */
export const rowsOf = (page: RecordPage, register: RegisterId): readonly RecordView[] =>
  page.children.find((c) => c.register === register)?.rows ?? []

/** A lamp with what its urgency follows from. */
type Pressing = Lamp & Urgency

function hazards(page: RecordPage, today: string): Pressing[] {
  const open = rowsOf(page, 'hazard').filter((h) => openHazardStates.includes(String(h.values['state'])))
  const due = open.flatMap(({ values }) =>
    values['state'] === 'told' && typeof values['deadline'] === 'string' ? daysBetween(values['deadline'], today) : [],
  )
  if (due.length > 0) {
    const over = Math.max(...due)
    if (over > 0) return [{ tone: 'bad', says: words.shops.hazardLate(over), over, isHazard: true }]
    const says = over === 0 ? words.shops.hazardToday : words.shops.hazardSoon(-over)
    return [{ tone: 'warn', says, over, isHazard: true }]
  }
  if (open.length === 0) return []
  return [{ tone: 'warn', says: words.shops.hazardsOpen(open.length), over: null, isHazard: true }]
}

/** Something with a last day, as a lamp under its name; nothing while it holds for long. */
function ending(name: string, until: unknown, today: string): Pressing[] {
  const lamp = licenceLamp(typeof until === 'string' ? until : null, today)
  if (typeof until !== 'string' || lamp.tone === 'ok' || lamp.tone === 'rest') return []
  const over = daysBetween(until, today)
  return [{ tone: lamp.tone, says: words.shops.licenceSays(name, lamp.says), over, isHazard: false }]
}

function pledges(page: RecordPage, today: string): Pressing[] {
  const operatorSince = (page.record.values['operatorSince'] as string | null) ?? null
  return pledgeKinds.flatMap(({ code, label }) => {
    const signed = rowsOf(page, 'pledge').filter((p) => p.values['kind'] === code)
    const signatures = signed.map(({ id, values }) => ({ id, ...values }) as unknown as Signature)
    const { state, by } = pledgeStand(signatures, { today, operatorSince })
    if (state === 'void')
      return [{ tone: 'bad' as const, says: words.shops.signAgain(label), over: null, isHazard: false }]
    return state === 'expired' || state === 'expiring' ? ending(label, by?.validUntil, today) : []
  })
}

/** What presses most at a shop, as one lamp beside its name. */
export function urgent(page: RecordPage, today: string): Lamp | null {
  const { values } = page.record
  if (idleStates.includes(String(values['status'])) || page.record.archivedAt) return null
  const all = [
    ...hazards(page, today),
    ...rowsOf(page, 'licence').flatMap((l) => ending(licence.title(l.values as never), l.values['validUntil'], today)),
    ...pledges(page, today),
    ...ending(words.shops.extinguishers, values['extinguishersUntil'], today),
  ]
  const [first] = all.toSorted(byUrgency)
  return first ? { tone: first.tone, says: first.says } : null
}
