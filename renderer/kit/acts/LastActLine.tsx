import { Button } from 'antd'
import { useState } from 'react'
import { useShortcut } from '../../app/shortcuts'
import { words } from '../../messages'
import { FocusOnShow } from '../FocusOnShow'
import { clock } from '../history/when'
import { useUndo } from './useUndo'
import './acts.css'

/** An act on more records than this is taken back only after a second word. */
const askAbove = 20

/** The last act with its undo in sight: 上一步：批量修改 5 家（10:28） 撤销. */
export function LastActLine() {
  const { act, isBusy, undo } = useUndo()
  /** The act that the question is about; another act ends the question. */
  const [asking, setAsking] = useState<string | null>(null)
  const isAsking = act !== null && asking === act.batch
  const undoNow = () => {
    setAsking(null)
    undo()
  }
  const ask = () => (act && act.count > askAbove ? setAsking(act.batch) : undo())
  useShortcut('Ctrl+Z', ask, act !== null)
  if (!act) return null
  const says = words.kit.lastAct(act.sentence, clock(act.at))
  return (
    <div className="row last-act">
      <span className="quiet" title={says}>
        {says}
      </span>
      {isAsking ? (
        <>
          <b>{words.kit.undoMany(act.count)}</b>
          <FocusOnShow>
            <Button onClick={undoNow} danger>
              {words.kit.undoSure}
            </Button>
          </FocusOnShow>
          <Button onClick={() => setAsking(null)}>{words.kit.undoNot}</Button>
        </>
      ) : (
        <Button onClick={ask} loading={isBusy} aria-keyshortcuts="Control+Z">
          {words.kit.undo}
        </Button>
      )}
    </div>
  )
}
