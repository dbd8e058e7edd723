import { Button } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { words } from '../messages'
import type { Spread } from './useSpread'

/** Ctrl+S is the table's while it has something to save, unless the keys stand in the sheet of the page. */
function useTableSave(save: () => void, enabled: boolean): void {
  const run = useEffectEvent(save)
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 's' || !event.ctrlKey || (event.target as Element).closest('form')) return
      event.preventDefault()
      run()
    }
    // Before the sheet of the page, which would say that nothing has changed.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [enabled])
}

/** How much of a table is not saved yet, and the button that saves it. */
export function SaveRows({ spread, onSave, primary }: { spread: Spread; onSave: () => void; primary?: boolean }) {
  useTableSave(onSave, spread.changed > 0)
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
