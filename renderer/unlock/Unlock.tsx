import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficeState } from '../../bridge/office-shapes'
import { keys, queryClient, restartedQuery } from '../bridge/queries'
import { words } from '../messages'
import { Forgotten } from './Forgotten'
import { SignIn } from './SignIn'
import './unlock.css'

export interface Somebody {
  id: string
  name: string
}

/** The door of an office that is locked: who is it, and the password; or the recovery code. */
export function Unlock({ office, people, last }: { office: string; people: Somebody[]; last: string | undefined }) {
  const restarted = useQuery(restartedQuery).data
  const [forgotten, setForgotten] = useState(false)
  const [person, setPerson] = useState(() => people.find((p) => p.id === last)?.id ?? people[0]?.id ?? '')
  const who = { people, person, onPerson: setPerson, onOpen: enter }
  return (
    <main className="unlock">
      <section className="card">
        <div className="row">
          <div className="mark" aria-hidden="true">
            {words.frame.program}
          </div>
          <h1>{office}</h1>
        </div>
        {restarted && <p role="alert">{words.unlock.restarted}</p>}
        {forgotten ? (
          <Forgotten {...who} onBack={() => setForgotten(false)} />
        ) : (
          <SignIn {...who} onForgotten={() => setForgotten(true)} />
        )}
      </section>
      <p className="quiet small">{words.unlock.offline}</p>
    </main>
  )
}

function enter(state: OfficeState): void {
  queryClient.setQueryData(keys.office, state)
  queryClient.setQueryData(keys.restarted, false)
  void queryClient.invalidateQueries({ queryKey: ['records'] })
}
