import { Button } from 'antd'
import { words } from '../messages'
import type { Spread } from './useSpread'

/** How much of a table is not saved yet, and the button that saves it. */
export function SaveRows({ spread, onSave, primary }: { spread: Spread; onSave: () => void; primary?: boolean }) {
  return (
    <>
      {spread.changed > 0 && <span className="lamp warn">{words.governance.unsavedRows(spread.changed)}</span>}
      <Button
        type={primary ? 'primary' : 'default'}
        onClick={onSave}
        loading={spread.isSaving}
        disabled={spread.changed === 0}
        aria-keyshortcuts="Control+S"
      >
        {words.governance.saveRows} <kbd>Ctrl S</kbd>
      </Button>
    </>
  )
}
