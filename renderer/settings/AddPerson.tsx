import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { Role } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useOffice } from '../app/office'
import { call } from '../bridge/call'
import { Labelled } from '../forms/Labelled'
import { NewPassword, nothingChosen, passwordFault } from '../forms/NewPassword'
import { words } from '../messages'
import { roleOptions } from './role-options'

export function AddPerson({ onDone }: { onDone: () => void }) {
  const { office } = useOffice()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('clerk')
  const [chosen, setChosen] = useState(nothingChosen)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const { say, fail } = useNotices()
  const known = [name, office]
  const fault = passwordFault(chosen, { role, known })

  async function add(): Promise<void> {
    setTried(true)
    if (name.trim() === '' || fault) return
    setBusy(true)
    try {
      await call('people.add', { name, role, password: chosen.password })
      say(words.settings.added(name.trim()))
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
        void add()
      }}
    >
      <h2>{words.settings.add}</h2>
      <Labelled label={words.settings.name} error={tried && name.trim() === '' ? words.setup.personMissing : undefined}>
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={30}
            autoComplete="off"
            onChange={(e) => setName(e.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={words.settings.role} help={words.settings.roleHelp[role]}>
        {(control) => (
          <Select {...control} value={role} onChange={setRole} options={roleOptions} style={{ width: '10rem' }} />
        )}
      </Labelled>
      <NewPassword value={chosen} onChange={setChosen} known={known} fault={tried ? fault : undefined} />
      <div className="row turn">
        <Button onClick={onDone}>{words.settings.cancel}</Button>
        <span className="sp" />
        <Button type="primary" htmlType="submit" disabled={busy}>
          {words.settings.addPerson}
        </Button>
      </div>
    </form>
  )
}
