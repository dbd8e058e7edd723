import type { RecordView } from '../../../bridge/record-shapes'
import type { RecordOf } from '../../../records/kit/register'
import { lineKinds, type sessionLine } from '../../../records/mediation/session-line'
import { clock } from '../../kit/history/when'
import { words } from '../../messages'
import { LineEditor } from './LineEditor'
import type { SpokenLine } from './line-desk'
import type { Turn } from './turns'

/** Lines in the order of being said; of one moment, what was written first stands first. */
export const inOrder = (rows: readonly RecordView[]): RecordView[] =>
  rows.toSorted((a, b) => String(a.values['at']).localeCompare(String(b.values['at'])))

const labelOf = (kind: string): string => lineKinds.find((k) => k.code === kind)!.label

/** What the record says in front of a line: in an inquiry 问 and 答, at the table the name. */
export const saysWho = ({ kind, speaker }: { kind: string; speaker: string | null }, isInquiry: boolean): string =>
  kind === 'note' || speaker === null
    ? labelOf('note')
    : !isInquiry
      ? speaker
      : kind === 'ask'
        ? labelOf('ask')
        : `${labelOf('answer')}（${speaker}）`

/** What has been said. A line is changed where it stands; what is still on its way into the file stands behind. */
export function Lines({
  rows,
  waiting,
  isInquiry,
  turns,
  editing,
  mayWrite,
  onEdit,
  onStruck,
}: {
  rows: readonly RecordView[]
  waiting: readonly SpokenLine[]
  isInquiry: boolean
  turns: readonly Turn[]
  /** The line that is being changed. */
  editing: string | null
  mayWrite: boolean
  /** Null goes back to the line that is being typed. */
  onEdit: (line: string | null) => void
  onStruck: (line: RecordView) => void
}) {
  return (
    <ol className="spoken-lines" aria-label={words.session.lines}>
      {rows.map((row, i) => {
        const line = row.values as RecordOf<typeof sessionLine>
        const who = saysWho(line, isInquiry)
        if (row.id === editing)
          return (
            <LineEditor
              key={row.id}
              row={row}
              turns={turns}
              onMove={(way) => onEdit(rows[i + way]?.id ?? (way < 0 ? row.id : null))}
              onStruck={onStruck}
              onClose={() => onEdit(null)}
            />
          )
        return (
          <li key={row.id} className="spoken" data-kind={line.kind}>
            <time dateTime={line.at}>{clock(line.at)}</time>
            <b>{who}</b>
            <span className="words">{line.text}</span>
            {mayWrite && (
              <button
                type="button"
                className="as-link edit-line"
                aria-label={words.session.edit(who, line.text.slice(0, 20))}
                onClick={() => onEdit(row.id)}
              >
                {words.kit.edit}
              </button>
            )}
          </li>
        )
      })}
      {waiting.map((line) => (
        <li key={line.at} className="spoken waiting" data-kind={line.kind}>
          <time dateTime={line.at}>{clock(line.at)}</time>
          <b>{saysWho(line, isInquiry)}</b>
          <span className="words">{line.text}</span>
        </li>
      ))}
    </ol>
  )
}
