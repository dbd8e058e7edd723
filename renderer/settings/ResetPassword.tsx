import { Button } from 'antd'
import { useState } from 'react'
import type { Person } from '../../bridge/office-shapes'
import { useNotices } from '../app/notices'
import { useOffice } from '../app/office'
import { call } from '../bridge/call'
import { NewPassword, nothingChosen, passwordFault } from '../forms/NewPassword'
import { words } from '../messages'

/** The director gives a person a new password. */
export function ResetPassword({ person, onDone }: { person: Person; onDone: () => void }) {
  const { office } = useOffice()
  const [chosen, setChosen] = useState(nothingChosen)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const { say, fail } = useNotices()
  const known = [person.name, office]
  const fault = passwordFault(chosen, { role: person.role, known })

  async function reset(): Promise<void> {
    setTried(true)
    if (fault) return
    setBusy(true)
    try {
      await call('people.change', { id: person.id, password: chosen.password })
      say(words.settings.resetDone(person.name))
      onDone()
    } catch (error) {
      fail(error)
      setBusy(false)
    }
  }
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        void reset()
      }}
    >
      <h2>{words.settings.resetFor(person.name)}</h2>
      <NewPassword
        label={words.setup.otherPassword}
        value={chosen}
        onChange={setChosen}
        known={known}
        fault={tried ? fault : undefined}
      />
      <div className="row turn">
        <Button onClick={onDone}>{words.settings.cancel}</Button>
        <span className="sp" />
        <Button type="primary" htmlType="submit" disabled={busy}>
          {words.settings.reset}
        </Button>
      </div>
    </form>
  )
}
