import { Select } from 'antd'
import { Labelled } from '../forms/Labelled'
import { words } from '../messages'
import type { Somebody } from './Unlock'

/** Whose password it is. */
export function Who({
  people,
  person,
  onPerson,
}: {
  people: Somebody[]
  person: string
  onPerson: (id: string) => void
}) {
  return (
    <Labelled label={words.unlock.person}>
      {(control) => (
        <Select
          {...control}
          value={person}
          onChange={onPerson}
          options={people.map((p) => ({ value: p.id, label: p.name }))}
          style={{ width: '100%' }}
        />
      )}
    </Labelled>
  )
}
