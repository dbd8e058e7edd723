import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { words } from '../messages'

const accountsKey = ['mediation.accounts'] as const
const nobody = 'nobody'

/** Which mediator of the roster each account is: it opens the caucus notes of that mediator's cases. */
export function Accounts() {
  const { say, fail } = useNotices()
  const people = useQuery({ queryKey: keys.people, queryFn: () => call('people.list') }).data ?? []
  const accounts = useQuery({ queryKey: accountsKey, queryFn: () => call('mediation.accounts') }).data ?? []
  const roster = useQuery({
    queryKey: keys.records('mediator', 'roster'),
    queryFn: () => call('record.choices', { register: 'mediator', words: '' }),
  }).data
  if (!roster || roster.length === 0) return null
  const set = async (person: string, name: string, mediator: string) => {
    await call('mediation.setAccount', { person, mediator: mediator === nobody ? null : mediator })
    say(words.mediation.accountSaved(name))
    await queryClient.invalidateQueries({ queryKey: accountsKey })
  }
  const options = [
    { value: nobody, label: words.mediation.accountNone },
    ...roster.map((m) => ({ value: m.id, label: m.title })),
  ]
  return (
    <>
      <h2>{words.mediation.accounts}</h2>
      <p className="quiet small">{words.mediation.accountsNote}</p>
      <table className="list">
        <tbody>
          {people
            .filter((p) => p.active)
            .map((p) => (
              <tr key={p.id}>
                <td>{p.name}</td>
                <td>
                  <Select
                    aria-label={`${words.mediation.accounts} ${p.name}`}
                    value={accounts.find((a) => a.person === p.id)?.mediator ?? nobody}
                    options={options}
                    onChange={(mediator) => void set(p.id, p.name, mediator).catch(fail)}
                    style={{ width: '12rem' }}
                  />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}
