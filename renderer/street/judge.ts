import type { LastCheck, StreetShop } from '../../bridge/street-shapes'
import { chineseDate, daysBetween, forEver } from '../../records/kit/dates'
import { isOverdue } from '../../records/checks/hazard-state'
import { pledgeStates } from '../../records/signing/pledge-state'
import { shopCategories } from '../../records/shops/shop-categories'
import { idleStates, shopStates } from '../../records/shops/shop'
import { soonDays } from '../../records/soon-days'
import { byUrgency, type Pressing } from '../../records/shops/urgency'
import { words } from '../messages'

/** What the picture is coloured by: everything that is due, one kind of check, one kind of pledge or all, … */
export type Ask = 'due' | 'frontage' | 'fire' | 'hazard' | 'ends' | 'category' | 'pledge' | `pledge:${string}`
export const asks = ['due', 'frontage', 'pledge', 'fire', 'hazard', 'ends', 'category'] as const

export type Tone = Pressing['tone']

/** How a shop stands in one respect: a colour, the word in its front, and the state under which the legend counts it. */
export interface Judged extends Pressing {
  says: string
  state: string
}

const w = words.street
const judged = (tone: Tone, says: string, state = says, over: number | null = null): Judged => ({
  tone,
  says,
  state,
  over,
  isHazard: false,
})
const worst = (all: readonly Judged[]): Judged => all.toSorted(byUrgency)[0]!

function hazardsOf({ hazards }: StreetShop, today: string): Judged {
  const all = hazards.map(({ state, deadline }) => {
    const left = deadline === null ? null : daysBetween(today, deadline)
    const label = w.hazardStates[state] ?? state
    if (left !== null && isOverdue({ state, deadline }, today))
      return judged('bad', w.hazardLate(w.days(-left)), w.late, -left)
    const ahead = left === null || left < 0 ? null : left
    return judged('warn', w.hazardSays(label, ahead), label, ahead === null ? null : -ahead)
  })
  if (all.length === 0) return judged('ok', w.noHazard)
  const first = worst(all)
  return { ...first, says: w.ofMany(first.says, all.length), isHazard: true }
}

/** How something stands that has a last day, so many days from now. */
function holds(left: number | null, fine: string): Judged {
  if (left === null) return judged('ok', fine)
  if (left < 0) return judged('bad', w.expiredFor(w.days(-left)), w.expired, -left)
  if (left <= soonDays) return judged('warn', left === 0 ? w.today : w.expiresIn(left), w.expiring, -left)
  return judged('ok', fine)
}

const pledgeLabels = new Map(pledgeStates.map(({ code, label }) => [code, label]))

function pledgeOf({ pledges }: StreetShop, kind: string): Judged {
  const { state, left } = pledges.find((p) => p.kind === kind) ?? { state: 'missing', left: null }
  const label = pledgeLabels.get(state)!
  if (state === 'missing') return judged('warn', label)
  return state === 'void' ? judged('bad', label) : holds(left, label)
}

const named = (name: string, one: Judged): Judged =>
  one.tone === 'ok' ? one : { ...one, says: w.named(name, one.says) }

const pledgesOf = (shop: StreetShop, kinds: readonly string[]): Judged[] =>
  kinds.map((kind) => named(w.pledgeNames[kind] ?? kind, pledgeOf(shop, kind)))

function endsOf({ ends }: StreetShop, today: string): Judged[] {
  return ends.map(({ what, on }) => named(what, holds(on === forEver ? null : daysBetween(today, on), w.valid)))
}

function checkOf(check: LastCheck | null): Judged {
  if (!check) return judged('warn', w.unchecked)
  if (check.verdict === 'fail') return judged('bad', w.failed(check.failed ?? 1), w.fail)
  if (check.verdict === 'pass') return judged('ok', w.passOn(chineseDate(check.on).replace(/^\d+年/, '')), w.pass)
  return judged('warn', w.unjudged)
}

/** 九小场所 are checked for fire; a shop that is none of them is asked only where somebody has looked all the same. */
const fireOf = (shop: StreetShop): Judged =>
  shop.checks.fire === null && shop.nineSmall === 'none' ? judged('rest', w.notNineSmall) : checkOf(shop.checks.fire)

const categoryOf = ({ category }: StreetShop): Judged =>
  judged('plain', shopCategories.find((c) => c.code === category)?.label ?? w.noCategory)

/** Everything about a shop that wants somebody, the most urgent first. */
export function concernsOf(shop: StreetShop, today: string, kinds: readonly string[]): Judged[] {
  if (isIdle(shop)) return []
  const frontage = checkOf(shop.checks.frontage)
  const fire = fireOf(shop)
  return [
    hazardsOf(shop, today),
    ...endsOf(shop, today),
    judged(frontage.tone, w.frontageCheck(frontage.says), frontage.state),
    judged(fire.tone, w.fireCheck(fire.says), fire.state),
    ...pledgesOf(shop, kinds),
  ]
    .filter(({ tone }) => tone === 'bad' || tone === 'warn')
    .toSorted(byUrgency)
}

export const isIdle = ({ status }: StreetShop): boolean => idleStates.includes(status)

function dueOf(shop: StreetShop, today: string, kinds: readonly string[]): Judged {
  // Who has not been looked at yet has nothing to mend: that is the round's business.
  const unchecked = [w.frontageCheck(w.unchecked), w.fireCheck(w.unchecked)]
  const first = concernsOf(shop, today, kinds).find(({ says }) => !unchecked.includes(says))
  if (!first) return judged('ok', w.nothingDue, w.fine)
  return { ...first, state: first.tone === 'bad' ? w.late : w.notice }
}

/** How a shop stands in what is asked, on a day; nothing is asked where nobody trades. */
export function judge(shop: StreetShop, ask: Ask, today: string, kinds: readonly string[]): Judged {
  if (isIdle(shop)) return judged('rest', shopStates.find((s) => s.code === shop.status)?.label ?? shop.status)
  switch (ask) {
    case 'due':
      return dueOf(shop, today, kinds)
    case 'frontage':
      return checkOf(shop.checks.frontage)
    case 'fire':
      return fireOf(shop)
    case 'hazard':
      return hazardsOf(shop, today)
    case 'ends': {
      const ends = endsOf(shop, today)
      return ends.length > 0 ? worst(ends) : judged('rest', w.noEnds)
    }
    case 'category':
      return categoryOf(shop)
    case 'pledge':
      return worst(pledgesOf(shop, kinds))
    default:
      return pledgeOf(shop, ask.slice('pledge:'.length))
  }
}

/** A line of the legend: a state, its colour, and how many shops are in it. */
export interface LegendLine {
  state: string
  tone: Tone
  count: number
}

const legendOrder: readonly Tone[] = ['ok', 'warn', 'bad', 'plain', 'rest']

/** What the colours stand for, with counts. */
export function legendOf(all: Iterable<Judged>): LegendLine[] {
  const lines = new Map<string, LegendLine>()
  for (const { state, tone } of all) {
    const line = lines.get(state) ?? { state, tone, count: 0 }
    line.count += 1
    lines.set(state, line)
  }
  return [...lines.values()].toSorted(
    (a, b) => legendOrder.indexOf(a.tone) - legendOrder.indexOf(b.tone) || b.count - a.count,
  )
}
