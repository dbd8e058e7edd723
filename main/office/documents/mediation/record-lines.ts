import type { Paragraph } from 'docx'
import { momentText } from '../../../../records/kit/dates'
import { chineseDate } from '../../../../records/kit/dates'
import type { CaseFile, SessionWithLines } from '../../../../records/mediation/case-file'
import { lineKinds } from '../../../../records/mediation/session-line'
import { line, looks, withBoxes, type Look } from '../kit/lines'

/** The words of a record: set wider than a form, so that somebody may write between the lines. */
const look: Look = { ...looks.cell, leading: 23 }
const indent = 2 * look.size * 20

type Line = SessionWithLines['lines'][number]

const kindOf = (l: Line): string => lineKinds.find((k) => k.code === l.kind)?.label ?? ''

/** 问（周敏）：… 答（王秀英）：… 记：… */
export const lineText = (l: Line): string => `${kindOf(l)}${l.speaker ? `（${l.speaker}）` : ''}：${l.text}`

/** What was said, line by line; of a record that is written by hand 问： and 答： to begin with. */
export function spoken(session: SessionWithLines | undefined, blank: number): Paragraph[] {
  const texts = session?.lines.map(lineText) ?? []
  const known = texts.length > 0 ? texts : Array.from({ length: blank }, (_, n) => (n % 2 === 0 ? '问：' : '答：'))
  return known.map((text) => line(text, look, 'left', { firstLine: indent }))
}

/** A paragraph of a record. */
export const recorded = (text: string, keepNext = false): Paragraph =>
  line(text === '' ? '' : withBoxes(text, look), look, 'left', { firstLine: indent, keepNext })

/** 2026年9月16日14时00分至15时30分; blanks for what is not known. */
export function timeText(session: Pick<SessionWithLines, 'startedAt' | 'endedAt'> | undefined): string {
  if (!session) return '　　　年　　月　　日　　时　　分至　　时　　分'
  const [from, to] = [momentText(session.startedAt), session.endedAt && momentText(session.endedAt)]
  const [day, clock] = from.split(' ') as [string, string]
  const [lastDay, lastClock] = (to || ' ').split(' ') as [string, string]
  const end = to ? `${lastDay === day ? '' : chineseDate(lastDay)}${clockText(lastClock)}` : '　　时　　分'
  return `${chineseDate(day)}${clockText(clock)}至${end}`
}

function clockText(clock: string): string {
  const [hour, minute] = clock.split(':')
  return `${Number(hour)}时${minute}分`
}

/** The local day of a session. */
export const dayOfSession = (session: Pick<SessionWithLines, 'startedAt'>): string =>
  momentText(session.startedAt).split(' ')[0]!

/** Which of the sessions of its kind this is: 1 for the first. */
export const placeOf = ({ sessions }: CaseFile, session: SessionWithLines): number =>
  sessions.filter((s) => s.kind === session.kind).findIndex((s) => s.id === session.id) + 1
