import type { HistoryLine } from '../../../bridge/record-shapes'
import { momentText } from '../../../records/kit/dates'
import { when } from './when'

/** What happened to a record, newest first, in sentences. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <ul className="tl">
      {lines.map((line) => (
        <li key={line.seq}>
          <time dateTime={line.at} title={momentText(line.at)}>
            {when(line.at)} {line.person}
          </time>
          {line.sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          {line.reason && <div className="quiet">{line.reason}</div>}
        </li>
      ))}
    </ul>
  )
}
