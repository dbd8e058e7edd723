import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficeState } from '../../bridge/office-shapes'
import { clearNotices } from '../app/notices'
import { router } from '../app/router'
import { atDoorQuery, keys, queryClient } from '../bridge/queries'
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
  const word = useQuery(atDoorQuery).data
  const [forgotten, setForgotten] = useState(false)
  const [person, setPerson] = useState(() => people.find((p) => p.id === last)?.id ?? people[0]?.id ?? '')
  const enter = (state: OfficeState): void => {
    // Somebody else begins at today, not where the last person left off.
    if (person !== last) {
      clearNotices()
      void router.navigate({ to: '/' })
    }
    queryClient.setQueryData(keys.office, state)
    queryClient.setQueryData(keys.atDoor, null)
    void queryClient.invalidateQueries({ queryKey: ['records'] })
    void queryClient.invalidateQueries({ queryKey: keys.backups })
  }
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
        {word && <p role="alert">{word}</p>}
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
