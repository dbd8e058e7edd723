import { Button } from 'antd'
import { roleLabels } from '../../../records/roles'
import { words } from '../../messages'
import { lock } from '../lock'
import { useOffice } from '../office'
import { useShortcut } from '../shortcuts'

export function Header({ onFind }: { onFind: () => void }) {
  const { office, person } = useOffice()
  useShortcut('Ctrl+L', lock)
  return (
    <header>
      <a className="skip" href="#page" onClick={toPage}>
        {words.frame.skip}
      </a>
      <div className="mark" aria-hidden="true">
        {words.frame.program}
      </div>
      <div className="office">{office}</div>
      <button type="button" className="find" onClick={onFind} aria-keyshortcuts="Control+K">
        <span>{words.frame.find}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span>
        {person.name} · {roleLabels[person.role]}
      </span>
      <Button onClick={lock} aria-keyshortcuts="Control+L">
        {words.frame.lock} <kbd>Ctrl L</kbd>
      </Button>
    </header>
  )
}

/** The address belongs to the router (hash routes), so the jump is made by hand. */
function toPage(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('page')?.focus()
}
