import type { candidate } from '../../../../records/governance/candidate'
import type { election } from '../../../../records/governance/election'
import type { RecordOf } from '../../../../records/kit/register'
import type { Roll } from '../../../../records/governance/turnout'

/** An election as its papers show it: figures of the roll, never its names. */
export interface ElectionFacts {
  readonly election: RecordOf<typeof election>
  /** The name of the body that is elected; empty where none is named. */
  readonly committee: string
  readonly roll: Roll
  readonly candidates: readonly RecordOf<typeof candidate>[]
}

/** 管委会换届选举 → 管委会换届 / 选举公告, 居民代表推选 → 居民代表 / 推选公告: broken where people read a break. */
export function electionTitle(name: string, what: string): string {
  const how = /选举$|推选$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, name.length - how.length)}\n${how || '选举'}${what}`
}
