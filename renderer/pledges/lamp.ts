import type { PledgeCell } from '../../bridge/pledge-shapes'
import { forEver, forEverText } from '../../records/kit/dates'
import { pledgeStates } from '../../records/signing/pledge-state'
import { words } from '../messages'

export interface CellSays {
  tone: 'ok' | 'warn' | 'bad' | 'rest'
  /** On the lamp: 已签, 12 天后到期, 过期 3 天, 须重签, 未签. */
  says: string
  /** Beside it: 至 2027-11-21. */
  until: string
}

const tones = { signed: 'ok', expiring: 'warn', expired: 'bad', void: 'bad', missing: 'rest' } as const

/** How a shop stands with a paper, in a colour and in words. */
export function cellSays({ state, left, until }: PledgeCell): CellSays {
  const label = pledgeStates.find((s) => s.code === state)!.label
  const says =
    state === 'expiring' && left !== null
      ? words.pledges.left(left)
      : state === 'expired' && left !== null
        ? words.pledges.past(-left)
        : label
  const ends = until !== null && state !== 'void' ? words.pledges.until(until === forEver ? forEverText : until) : ''
  return { tone: tones[state], says, until: ends }
}
