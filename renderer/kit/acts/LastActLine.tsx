import { Button } from 'antd'
import { useState } from 'react'
import { useShortcut } from '../../app/shortcuts'
import { words } from '../../messages'
import { FocusOnShow } from '../FocusOnShow'
import { clock } from '../history/when'
import { useUndo } from './useUndo'
import './acts.css'

/**
 * The last act with its undo in sight: 上一步：批量修改 5 家（10:28） 撤销. What was just taken back can be brought again.
 * @param touched on the page of one record, the batches that changed it: other acts are none of its business.
 */
export function LastActLine({ touched }: { touched?: readonly string[] }) {
  const undoing = useUndo()
  const concerns = (batch: string | undefined) => batch !== undefined && (!touched || touched.includes(batch))
  const act = concerns(undoing.act?.batch) ? undoing.act : null
  /** What was taken back from here can be brought again here, even where it left nothing that the page tells of. */
  const [undone, setUndone] = useState<string | null>(null)
  const isOurs = concerns(undoing.takenBack?.batch) || (undone !== null && undoing.takenBack?.undoes === undone)
  const takenBack = isOurs ? undoing.takenBack : null
  /** The act that the question is about; another act ends the question. */
  const [asking, setAsking] = useState<string | null>(null)
  const undoNow = () => {
    setAsking(null)
    if (!act) return
    setUndone(act.batch)
    void undoing.undo(act)
  }
  // What changed many records is taken back only after a second word.
  const ask = () => (act && act.count > 1 ? setAsking(act.batch) : undoNow())
  useShortcut('Ctrl+Z', ask, act !== null)
  if (!act && !takenBack) return null
  return (
    <div className="row last-act">
      {takenBack && (
        <Button onClick={() => void undoing.redo(takenBack)} loading={undoing.isBusy} title={takenBack.sentence}>
          {words.kit.redo}
        </Button>
      )}
      {act && <span className="quiet says">{words.kit.lastAct(act.sentence, clock(act.at))}</span>}
      {act && asking === act.batch && (
        <>
          <b>{words.kit.undoMany(act.count)}</b>
          <FocusOnShow>
            <Button onClick={undoNow} danger>
              {words.kit.undoSure}
            </Button>
          </FocusOnShow>
          <Button onClick={() => setAsking(null)}>{words.kit.undoNot}</Button>
        </>
      )}
      {act && asking !== act.batch && (
        <Button onClick={ask} loading={undoing.isBusy} aria-keyshortcuts="Control+Z">
          {words.kit.undo}
        </Button>
      )}
    </div>
  )
}
