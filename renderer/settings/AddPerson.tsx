import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Role } from '../../records/roles'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { Labelled } from '../forms/Labelled'
import { PasswordForm } from '../forms/PasswordForm'
import { words } from '../messages'
import { roleOptions } from './role-options'

export function AddPerson({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('clerk')
  const { say } = useNotices()
  const isNamed = name.trim() !== ''

  async function add(password: string): Promise<void> {
    await call('people.add', { name, role, password })
    say(words.settings.added(name.trim()))
    onDone()
  }
  return (
    <>
      <h2>{words.settings.add}</h2>
      <PasswordForm
        person={{ name, role }}
        submit={words.settings.addPerson}
        isComplete={isNamed}
        onSend={add}
        onCancel={onDone}
      >
        {(tried) => (
          <>
            <Labelled label={words.settings.name} error={tried && !isNamed ? words.setup.personMissing : undefined}>
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
          </>
        )}
      </PasswordForm>
    </>
  )
}
