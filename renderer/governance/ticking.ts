import type { CheckedStreet } from '../../bridge/calls/governance'
import { fiveHavesKeys } from '../../records/governance/five-haves'

type Have = (typeof fiveHavesKeys)[number]
type Answer = boolean | null

/** A street whose five ticks are being put down. */
export type Ticking = { readonly section: string } & { readonly [K in Have]: Answer }

/** Begins with what was found last time, so that only what has changed is pressed. */
export const beginTicking = ({ section, last }: CheckedStreet): Ticking => ({
  section,
  ...(Object.fromEntries(fiveHavesKeys.map((key) => [key, (last?.values[key] as Answer | undefined) ?? null])) as {
    [K in Have]: Answer
  }),
})

const next = (answer: Answer): Answer => (answer === null ? true : answer ? false : null)

/** 有 → 无 → 未查 → 有 */
export const turned = (ticking: Ticking, key: Have): Ticking => ({ ...ticking, [key]: next(ticking[key]) })

/** The ticking after a digit: 1 to 5 turn one of the five, 0 is all of them; undefined for other keys. */
export function afterDigit(ticking: Ticking, key: string): Ticking | undefined {
  if (key === '0') return { ...ticking, ...Object.fromEntries(fiveHavesKeys.map((have) => [have, true])) }
  const have = /^[1-5]$/.test(key) ? fiveHavesKeys[Number(key) - 1] : undefined
  return have && turned(ticking, have)
}

/** The five answers alone, as they are saved. */
export const ticksOf = (ticking: Ticking): Record<string, Answer> =>
  Object.fromEntries(fiveHavesKeys.map((key) => [key, ticking[key]]))
