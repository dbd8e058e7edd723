import type { candidate } from './candidate'
import type { election } from './election'
import type { RecordOf } from '../kit/register'

/** What the roll of an election says: how many stand in it, and how many of them have voted. */
export interface Roll {
  readonly electors: number
  readonly attended: number
}

type Election = Pick<RecordOf<typeof election>, 'seats' | 'electors' | 'ballotsOut' | 'ballotsBack' | 'ballotsValid'>
export type Standing = Pick<RecordOf<typeof candidate>, 'name' | 'post' | 'votes' | 'elected'>

/** How many are called to vote: whoever stands in the roll, or the number that was typed where there is none. */
export const electorsOf = (e: Pick<Election, 'electors'>, roll: Roll): number | null =>
  roll.electors > 0 ? roll.electors : e.electors

/** How many have voted, as the roll was ticked; null where nobody has been ticked. */
export const attendedOf = (roll: Roll): number | null => (roll.attended > 0 ? roll.attended : null)

const isOver = (part: number | null, whole: number | null): boolean => part !== null && whole !== null && part > whole

/** What does not fit together in an election, in sentences. Nothing of it is mended or decided here. */
export function electionDoubts(e: Election, roll: Roll, candidates: readonly Standing[]): string[] {
  const electors = electorsOf(e, roll)
  const attended = attendedOf(roll)
  const votes = candidates.reduce((sum, c) => sum + (c.votes ?? 0), 0)
  const elected = candidates.filter((c) => c.elected).length
  return [
    roll.electors > 0 && e.electors !== null && e.electors !== roll.electors
      ? `应到人数填的是 ${e.electors} 人，名册上有 ${roll.electors} 人，按名册计。`
      : '',
    isOver(e.ballotsOut, electors) ? `发出选票 ${e.ballotsOut} 张，多于应到 ${electors} 人，请核对。` : '',
    isOver(e.ballotsOut, attended) ? `发出选票 ${e.ballotsOut} 张，多于到会 ${attended} 人，请核对。` : '',
    isOver(e.ballotsBack, e.ballotsOut) ? `收回选票 ${e.ballotsBack} 张，多于发出的 ${e.ballotsOut} 张，请核对。` : '',
    isOver(e.ballotsValid, e.ballotsBack)
      ? `有效票 ${e.ballotsValid} 张，多于收回的 ${e.ballotsBack} 张，请核对。`
      : '',
    ...candidates.map((c) =>
      isOver(c.votes, e.ballotsValid) ? `${c.name}得 ${c.votes} 票，多于有效票 ${e.ballotsValid} 张，请核对。` : '',
    ),
    e.ballotsValid !== null && e.seats !== null && votes > e.ballotsValid * e.seats
      ? `得票合计 ${votes} 票，多于 ${e.ballotsValid} 张有效票各选 ${e.seats} 名的总数，请核对。`
      : '',
    isOver(elected, e.seats) ? `当选 ${elected} 名，多于应选 ${e.seats} 名，请核对。` : '',
    ...byPost(candidates).flatMap((standing) => [...overtaken(standing), ...ties(standing, e.seats, candidates)]),
  ].filter((sentence) => sentence !== '')
}

/** Candidates for the same post stand against each other. */
const byPost = (candidates: readonly Standing[]): Standing[][] => [
  ...Map.groupBy(candidates, (c) => c.post ?? '').values(),
]

/** Somebody was marked as elected with fewer votes than somebody who was not. */
function overtaken(standing: readonly Standing[]): string[] {
  const left = standing.filter((c) => !c.elected && c.votes !== null)
  const most = Math.max(...left.map((c) => c.votes ?? 0))
  return standing
    .filter((c) => c.elected && c.votes !== null && c.votes < most)
    .map((c) => `${c.name}标为当选，得票却少于未当选的${left.find((l) => l.votes === most)?.name}，请核对。`)
}

/**
 * Equal votes where they decide who is in: the program names them, the meeting decides. How many seats each of several posts
 * has is not kept, so that among several posts a tie counts at the top of each.
 */
function ties(standing: readonly Standing[], seats: number | null, all: readonly Standing[]): string[] {
  const border = standing.length === all.length ? seats : 1
  const counted = standing.filter((c) => c.votes !== null).toSorted((a, b) => b.votes! - a.votes!)
  if (border === null || border < 1 || counted.length <= border) return []
  const votes = counted[border - 1]!.votes
  if (votes === 0 || counted[border]!.votes !== votes) return []
  const names = counted.filter((c) => c.votes === votes).map((c) => c.name)
  return [`${names.join('、')}得票相同（${votes} 票），谁当选由选举会议按选举办法决定，程序不代为决定。`]
}
