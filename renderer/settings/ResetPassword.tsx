import type { Person } from '../../bridge/office-shapes'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { PasswordForm } from '../forms/PasswordForm'
import { words } from '../messages'

/** The director gives a person a new password. Who was disabled comes back with it: the old key is gone. */
export function ResetPassword({ person, onDone }: { person: Person; onDone: () => void }) {
  const { say } = useNotices()
  const says = person.active ? words.settings.resetting : words.settings.enabling

  async function reset(password: string): Promise<void> {
    await call('people.change', { id: person.id, active: true, password })
    say(says.done(person.name))
    onDone()
  }
  return (
    <>
      <h2>{says.title(person.name)}</h2>
      <PasswordForm
        person={person}
        label={words.setup.otherPassword}
        submit={says.submit}
        onSend={reset}
        onCancel={onDone}
      />
    </>
  )
}
