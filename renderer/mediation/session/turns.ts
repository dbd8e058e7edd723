import { words } from '../../messages'

/** Who speaks, and whether that is a question, an answer, or a note of the recorder. */
export interface Turn {
  readonly kind: 'ask' | 'answer' | 'note'
  /** As it stands in the record; null for a note. */
  readonly speaker: string | null
}

/** Whom a session or an inquiry may hear, as far as the case tells. */
export interface Heard {
  readonly kind: string
  /** Names of those that an inquiry asks, as they were typed. */
  readonly asked: string | null
  readonly parties: readonly { readonly name: string; readonly agent: string | null }[]
  readonly participants: readonly string[]
}

/** One key for each: Alt+1 … Alt+9. */
const most = 9
/** The longest name that a line can say. */
const longest = 30

/** The note that belongs to nobody: 双方休息十分钟. */
export const noted: Turn = { kind: 'note', speaker: null }

export const sameTurn = (a: Turn, b: Turn): boolean => a.kind === b.kind && a.speaker === b.speaker

/** Who may speak, in the order of the keys: who asks, the parties with their agents, who was invited to help. */
export function turnsOf({ kind, asked, parties, participants }: Heard): Turn[] {
  const isInquiry = kind === 'inquiry'
  const called = isInquiry ? (asked ?? '').split(/[、，,；;\s]+/) : []
  const names = [...called, ...parties.flatMap((p) => [p.name, p.agent ?? '']), ...participants]
  const heard = [...new Set(names.map((name) => name.trim().slice(0, longest)).filter(Boolean))]
  const asks: Turn = { kind: 'ask', speaker: isInquiry ? words.session.inquirer : words.session.mediator }
  return [asks, ...heard.map((speaker): Turn => ({ kind: 'answer', speaker }))].slice(0, most)
}

/** Whose turn it is after one: a question is answered by who answered last, an answer and a note are followed by a question. */
export function turnAfter(turn: Turn, turns: readonly Turn[], lastAnswer: string | null): Turn {
  const asks = turns[0] ?? noted
  if (turn.kind !== 'ask') return asks
  const answers = turns.filter((t) => t.kind === 'answer')
  return answers.find((t) => t.speaker === lastAnswer) ?? answers[0] ?? turn
}
