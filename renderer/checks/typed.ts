import type { RoundShop, ShopCheck, Ticks } from '../../bridge/check-shapes'
import { readDate } from '../../records/kit/dates'
import type { Tick } from '../../records/kit/kinds/choice'
import type { Attachment } from '../kit/fields/attachments/attachment'
import { words } from '../messages'

/** A hazard as it is being typed, beside the item that it was found with. */
export interface TypedHazard {
  item: string
  place: string
  what: string
  demand: string
  /** A day, or a number of days from the check on. */
  deadline: string
  solvedAtOnce: boolean
}

/** What has been typed for one shop and is not saved. */
export interface Typed {
  ticks: Ticks
  note: string
  photos: Attachment[] | null
  hazards: TypedHazard[]
}

/** What is typed for each shop, by its id. */
export type TypedShops = Readonly<Record<string, Typed>>

/** What a shop's sheet starts from: its check of this round, or nothing yet. */
export const startOf = ({ done }: RoundShop): Typed => ({
  ticks: done?.results ?? {},
  note: done?.note ?? '',
  photos: (done?.photos as Attachment[] | null | undefined) ?? null,
  hazards: [],
})

/** Whether anything differs from what is saved. */
export const isTouched = (shop: RoundShop, typed: Typed): boolean =>
  JSON.stringify(sorted(typed)) !== JSON.stringify(sorted(startOf(shop)))

const sorted = ({ ticks, ...rest }: Typed) => ({
  ticks: Object.entries(ticks).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ...rest,
  note: rest.note.trim(),
})

/** One item answered, or (null) not looked at; kept in the order of the list. */
export function withTick(typed: Typed, items: readonly string[], item: string, tick: Tick | null): Typed {
  const { [item]: _, ...others } = typed.ticks
  return { ...typed, ticks: inOrder(tick ? { ...others, [item]: tick } : others, items) }
}

/** Everything that has no answer yet passes. */
export const withRestPassed = (typed: Typed, items: readonly string[]): Typed => ({
  ...typed,
  ticks: inOrder({ ...Object.fromEntries(items.map((item) => [item, 'pass' as const])), ...typed.ticks }, items),
})

/** The answers of the time before, as far as the list still asks for them. */
export const copiedFrom = (last: Ticks, typed: Typed, items: readonly string[]): Typed => ({
  ...typed,
  ticks: inOrder(Object.fromEntries(Object.entries(last).filter(([item]) => items.includes(item))), items),
})

function inOrder(ticks: Ticks, items: readonly string[]): Ticks {
  const lines = [...new Set([...items, ...Object.keys(ticks)])]
  return Object.fromEntries(lines.flatMap((line) => (ticks[line] ? [[line, ticks[line]] as const] : [])))
}

/** Items without an answer. */
export const unanswered = (typed: Typed, items: readonly string[]): string[] => items.filter((i) => !typed.ticks[i])

export const failedOf = (ticks: Ticks): number => Object.values(ticks).filter((t) => t === 'fail').length

/** A day that was typed as such (2026-12-05) or as days from a day on (7, 7天). */
export function deadlineOf(text: string, from: string): { day: string | null } | { refused: string } {
  const days = /^(\d{1,3})\s*天?$/.exec(text.trim())
  if (days) {
    const day = new Date(`${from}T00:00:00Z`)
    day.setUTCDate(day.getUTCDate() + Number(days[1]))
    return { day: day.toISOString().slice(0, 10) }
  }
  const read = readDate(text)
  if ('refused' in read) return { refused: words.checks.badDeadline(text.trim()) }
  if (read.value !== null && read.value < from) return { refused: words.checks.deadlineBefore(read.value, from) }
  return { day: read.value }
}

const orNull = (text: string): string | null => text.trim() || null

/** What is sent of a shop, or why it cannot be yet, in words. */
export function toCheck(shop: RoundShop, typed: Typed, on: string): { check: ShopCheck } | { refused: string } {
  if (Object.keys(typed.ticks).length === 0) return { refused: words.checks.nothingTicked(shop.name) }
  const hazards: NonNullable<ShopCheck['hazards']> = []
  for (const h of typed.hazards) {
    const deadline = deadlineOf(h.deadline, on)
    if ('refused' in deadline) return { refused: words.checks.hazardFault(shop.name, deadline.refused) }
    if (h.what.trim() === '') return { refused: words.checks.hazardFault(shop.name, words.checks.hazardSaysNothing) }
    const { solvedAtOnce } = h
    hazards.push({
      place: orNull(h.place),
      what: h.what.trim(),
      demand: orNull(h.demand),
      deadline: deadline.day,
      solvedAtOnce,
    })
  }
  return {
    check: {
      shop: shop.id,
      ...(shop.done && { corrects: { id: shop.done.id, revision: shop.done.revision } }),
      results: typed.ticks,
      note: typed.note.trim() || null,
      photos: typed.photos,
      hazards,
    },
  }
}

/** The next shop to be checked from a place on, round the end of the street; null where none is left. */
export function nextToCheck(
  shops: readonly RoundShop[],
  from: number,
  isChecked: (s: RoundShop) => boolean,
): number | null {
  for (let step = 1; step <= shops.length; step++) {
    const at = (from + step) % shops.length
    const shop = shops[at]!
    if (!shop.idle && !isChecked(shop)) return at
  }
  return null
}
