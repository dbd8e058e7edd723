import { Button } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { isKeys } from '../../app/shortcuts'
import { words } from '../../messages'
import { clock } from '../history/when'
import { useUndo } from './useUndo'

/** Text that is being typed has an undo of its own. */
const isTyping = (at: EventTarget | null): boolean =>
  at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type !== 'checkbox' && at.type !== 'radio')

/** The last act with its undo in sight: 上一步：批量修改 5 家（10:28） 撤销. */
export function LastActLine() {
  const { act, isBusy, undo } = useUndo()
  const onKeys = useEffectEvent((event: KeyboardEvent) => {
    if (!isKeys(event, 'Ctrl+Z') || isTyping(event.target)) return
    event.preventDefault()
    undo()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeys)
    return () => window.removeEventListener('keydown', onKeys)
  }, [])
  if (!act) return null
  return (
    <div className="row last-act">
      <span className="quiet">{words.kit.lastAct(act.sentence, clock(act.at))}</span>
      <Button onClick={undo} loading={isBusy} aria-keyshortcuts="Control+Z">
        {words.kit.undo}
      </Button>
    </div>
  )
}
