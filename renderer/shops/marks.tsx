import type { RecordView } from '../../bridge/record-shapes'
import { show } from '../../records/kit/kinds'
import { hazard } from '../../records/checks/hazard'
import { dayOf, daysBetween, forEver } from '../../records/kit/dates'
import { pledge } from '../../records/signing/pledge'
import type { ChildMark } from '../kit/children/ChildTable'
import { words } from '../messages'
import type { Lamp } from '../kit/workflow/lamp'
import { licenceLamp } from './licence-lamp'

/** A lamp beside each row of a table. */
const lampOf = (of: (values: RecordView['values'], today: string) => Lamp | null): ChildMark => ({
  heading: words.shops.state,
  of(row) {
    const lamp = of(row.values, dayOf(new Date()))
    return lamp && <span className={`lamp ${lamp.tone}`}>{lamp.says}</span>
  },
})

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** 证照: how long it still holds. */
export const licenceMark = lampOf(({ validUntil }, today) => licenceLamp(textOf(validUntil), today))

/** 责任书: void, or how long it still holds. */
export const pledgeMark = lampOf(({ voidedOn, voidReason, validUntil }, today) => {
  if (voidedOn) return { tone: 'rest', says: words.shops.pledgeVoid(show(pledge.fields.voidReason, voidReason)) }
  const until = textOf(validUntil)
  return until === null || until === forEver
    ? { tone: 'ok', says: words.shops.pledgeForEver }
    : licenceLamp(until, today)
})

/** 检查: its verdict. */
export const checkMark = lampOf(({ verdict, failed }) => {
  if (verdict === 'fail') return { tone: 'bad', says: words.shops.failed(Number(failed)) }
  return verdict === 'pass' ? { tone: 'ok', says: words.shops.passed } : null
})

const hazardTones: Record<string, Lamp['tone']> = { found: 'warn', reported: 'rest', solved: 'ok', void: 'rest' }

/** 隐患: its deadline while it is told, its state otherwise. */
export const hazardMark = lampOf(({ state, deadline }, today) => {
  const said = show(hazard.fields.state, state)
  const until = textOf(deadline)
  if (state !== 'told' || until === null) return { tone: hazardTones[String(state)] ?? 'warn', says: said }
  const over = daysBetween(until, today)
  if (over > 0) return { tone: 'bad', says: words.shops.overdue(over) }
  return { tone: 'warn', says: over === 0 ? words.shops.licenceToday : words.shops.licenceSoon(-over) }
})
