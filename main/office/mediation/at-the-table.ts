import type { Values } from '../../../bridge/record-shapes'
import { mediatorNames, type CaseFile } from '../../../records/mediation/case-file'
import { participantRoles } from '../../../records/mediation/case-participant'
import { sideLabel } from '../../../records/mediation/party'

/** Names with what each is, as far as the line has room: 王某（申请人）、陈某（被申请人）; then the names alone; then how many. */
function roll(people: readonly { name: string; as: string }[], room: number): string | null {
  if (people.length === 0) return null
  const ways = [
    people.map((p) => (p.as ? `${p.name}（${p.as}）` : p.name)).join('、'),
    people.map((p) => p.name).join('、'),
    `${people[0]!.name}等${people.length}人`,
  ]
  return ways.find((way) => way.length <= room) ?? null
}

/**
 * The head of a new session or inquiry, from what the case knows. Who really came and whom was asked is for the recorder to say;
 * that rights were told is taken over only where it is known of every party.
 */
export function sessionStart(file: CaseFile, kind: string, writer: string, now: Date): Values {
  const { parties, participants, mediators, titles } = file
  const recorder = mediators.findLast((m) => m.role === 'recorder' && m.until === null)?.name ?? writer
  const invited = participants.filter((p) => p.consented === true)
  const isSession = kind === 'session'
  return {
    case: file.id,
    kind,
    startedAt: now.toISOString(),
    place: titles[file.case.room ?? ''] || null,
    present: isSession
      ? roll(
          parties.map((p) => ({ name: p.name, as: sideLabel(p.side) })),
          200,
        )
      : null,
    others: isSession
      ? roll(
          invited.map((p) => ({ name: p.name, as: participantRoles.find((r) => r.code === p.role)?.label ?? '' })),
          200,
        )
      : null,
    mediators: roll(
      mediatorNames(file).map((name) => ({ name, as: '' })),
      100,
    ),
    recorder,
    ...(isSession && parties.length > 0 && parties.every((p) => p.rightsToldOn !== null) && { told: true }),
  }
}

/**
 * A new agreement, from what the case knows: its number, what it is about, the amount, and for a written one so many copies that
 * every party and the committee have one. Nothing is said of what was agreed, by whom it was signed, or when.
 */
export const agreementStart = ({ id, case: c, parties }: CaseFile, form: string): Values => ({
  case: id,
  form,
  number: c.number,
  facts: c.what,
  amount: c.amount,
  ...(form === 'written' && parties.length > 0 && { copies: parties.length + 1 }),
})
