import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { RecoverySheet } from '../../bridge/office-shapes'
import { fail } from '../app/notices'
import { call } from '../bridge/call'
import { words } from '../messages'
import { RecoveryCode } from './RecoveryCode'

/** Step 3: nobody goes on before the recovery sheet is on paper. */
export function RecoveryStep({ sheet, onDone }: { sheet: RecoverySheet; onDone: () => Promise<void> }) {
  const [seen, setSeen] = useState(false)
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <RecoveryCode sheet={sheet} />
      <div className="row turn off-paper">
        <Checkbox checked={seen} onChange={(e) => setSeen(e.target.checked)}>
          {words.setup.seen}
        </Checkbox>
        <span className="sp" />
        <Button
          type="primary"
          disabled={!seen || leaving}
          onClick={() => {
            setLeaving(true)
            // Where this is not heard, today asks for it again.
            void call('recovery.kept').catch(fail).then(onDone)
          }}
        >
          {words.setup.enter}
        </Button>
      </div>
    </>
  )
}
