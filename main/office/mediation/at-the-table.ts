import type { Values } from '../../../bridge/record-shapes'
import { mediatorNames, type CaseFile } from '../../../records/mediation/case-file'

/** Names as far as the line has room: 周敏、李强; then how many. */
function roll(names: readonly string[], room: number): string | null {
  if (names.length === 0) return null
  const all = names.join('、')
  return all.length <= room ? all : `${names[0]!}等${names.length}人`
}

/**
 * The head of a new session or inquiry, from what the case knows. Who came and whom was asked is for the recorder to say; that
 * rights were told is taken over only where it is known of every party.
 */
export function sessionStart(file: CaseFile, kind: string, writer: string, now: Date): Values {
  const { parties, mediators, titles } = file
  const recorder = mediators.findLast((m) => m.role === 'recorder' && m.until === null)?.name ?? writer
  return {
    case: file.id,
    kind,
    startedAt: now.toISOString(),
    place: titles[file.case.room ?? ''] || null,
    mediators: roll(mediatorNames(file), 100),
    recorder,
    ...(kind === 'session' && parties.length > 0 && parties.every((p) => p.rightsToldOn !== null) && { told: true }),
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
