import { Button } from 'antd'
import type { RecordView } from '../../../bridge/record-shapes'
import { clock } from '../../kit/history/when'
import { words } from '../../messages'
import type { DeskState, LineDesk } from './line-desk'

/** What last time left in the line that is being typed. */
export type Earlier = Pick<DeskState, 'text' | 'begun'>

/** The quiet word under the desk: what is not in the file yet, what can be taken back, what last time left; mostly that all is kept. */
export function DeskNote({
  desk,
  state,
  struck,
  onUnstrike,
  earlier,
  onDrop,
}: {
  desk: LineDesk
  state: DeskState
  struck: RecordView | null
  onUnstrike: () => void
  earlier: Earlier | null
  onDrop: () => void
}) {
  const { waiting, isStuck, text } = state
  if (isStuck && waiting.length > 0)
    return (
      <>
        <span className="lamp warn">{words.session.stuck(waiting.length)}</span>
        <Button size="small" onClick={() => void desk.write()}>
          {words.session.again}
        </Button>
      </>
    )
  if (struck)
    return (
      <>
        {words.session.struck(String(struck.values['text']).slice(0, 12))}
        <button type="button" className="as-link" onClick={onUnstrike}>
          {words.session.unstrike}
        </button>
      </>
    )
  if (earlier && earlier.text === text)
    return (
      <>
        {words.session.earlier(earlier.begun ? clock(earlier.begun) : '')}
        <button type="button" className="as-link" onClick={onDrop}>
          {words.session.dropEarlier}
        </button>
      </>
    )
  return words.session.kept
}
