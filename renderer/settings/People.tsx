import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Input as CallInput } from '../../bridge/calls'
import type { Person } from '../../bridge/office-shapes'
import { mayManagePeople, roleLabels } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useMay, useOffice } from '../app/office'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { words } from '../messages'
import { AddPerson } from './AddPerson'
import { ResetPassword } from './ResetPassword'
import { roleOptions } from './role-options'

/** Who works here, and in what role. The director adds, changes and disables; nobody disables themself. */
export function People() {
  const people = useQuery({ queryKey: keys.people, queryFn: () => call('people.list') })
  const mayManage = useMay(mayManagePeople)
  const [doing, setDoing] = useState<'add' | Person | null>(null)
  const { say, fail } = useNotices()

  async function change(person: Person, set: Omit<CallInput<'people.change'>, 'id'>): Promise<void> {
    try {
      await call('people.change', { id: person.id, ...set })
      say(words.settings.changed(person.name))
      await queryClient.invalidateQueries({ queryKey: keys.people })
    } catch (error) {
      fail(error)
    }
  }
  const done = () => {
    setDoing(null)
    void queryClient.invalidateQueries({ queryKey: keys.people })
  }
  return (
    <section className="card">
      <table className="list">
        <thead>
          <tr>
            <th>{words.settings.name}</th>
            <th>{words.settings.role}</th>
            <th>{words.settings.state}</th>
            {mayManage && (
              <th>
                <span className="unseen">{words.settings.acts}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {people.data?.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              mayManage={mayManage}
              onChange={(set) => void change(person, set)}
              onReset={() => setDoing(person)}
            />
          ))}
        </tbody>
      </table>
      {mayManage && (
        <div className="below">
          {doing === 'add' && <AddPerson onDone={done} />}
          {doing !== null && doing !== 'add' && <ResetPassword key={doing.id} person={doing} onDone={done} />}
          {doing === null && <Button onClick={() => setDoing('add')}>{words.settings.add}</Button>}
        </div>
      )}
    </section>
  )
}

function PersonRow({
  person,
  mayManage,
  onChange,
  onReset,
}: {
  person: Person
  mayManage: boolean
  onChange: (set: Omit<CallInput<'people.change'>, 'id'>) => void
  onReset: () => void
}) {
  const isMe = useOffice().person.id === person.id
  return (
    <tr>
      <td>
        {person.name}
        {isMe && <span className="quiet">{words.settings.you}</span>}
      </td>
      <td>
        {mayManage && !isMe ? (
          <Select
            aria-label={`${person.name} ${words.settings.role}`}
            value={person.role}
            options={roleOptions}
            onChange={(role) => onChange({ role })}
            style={{ width: '8rem' }}
          />
        ) : (
          roleLabels[person.role]
        )}{' '}
        <span className="quiet small">{words.settings.roleHelp[person.role]}</span>
      </td>
      <td>
        <span className={`lamp ${person.active ? 'ok' : 'rest'}`}>
          {person.active ? words.settings.active : words.settings.inactive}
        </span>
      </td>
      {mayManage && (
        <td className="acts">
          {!isMe && (
            <>
              <Button onClick={onReset}>
                {(person.active ? words.settings.resetting : words.settings.enabling).submit}
              </Button>
              {person.active && <Button onClick={() => onChange({ active: false })}>{words.settings.disable}</Button>}
            </>
          )}
        </td>
      )}
    </tr>
  )
}
