import type { candidate } from '../../../../records/candidate'
import type { election } from '../../../../records/election'
import type { RecordOf } from '../../../../records/kit/register'
import type { Roll } from '../../../../records/turnout'

/** An election as its papers show it: figures of the roll, never its names. */
export interface ElectionFacts {
  readonly election: RecordOf<typeof election>
  /** The name of the body that is elected; empty where none is named. */
  readonly committee: string
  readonly roll: Roll
  readonly candidates: readonly RecordOf<typeof candidate>[]
}

/** 管委会换届选举 → 管委会换届 / 选举公告: broken where people read a break, and 选举 said once. */
export const electionTitle = (name: string, what: string): string => `${name.replace(/选举$/, '')}\n选举${what}`
