import { Input } from 'antd'
import { useState } from 'react'
import { useNotices } from '../app/notices'
import { useOffice } from '../app/office'
import { sentenceOf } from '../app/sentences'
import { call, SaidError } from '../bridge/call'
import { Labelled } from '../forms/Labelled'
import { PasswordForm } from '../forms/PasswordForm'
import { words } from '../messages'

/** Everybody changes the own password with the old one. */
export function OwnPassword() {
  const { person } = useOffice()
  const [old, setOld] = useState('')
  const [refused, setRefused] = useState<string>()
  const { say } = useNotices()

  async function change(password: string): Promise<void> {
    await call('session.changePassword', { old, password })
    setOld('')
    say(words.settings.passwordChanged)
  }
  function blameOld(error: unknown): boolean {
    const isAboutOld = error instanceof SaidError && ['wrong-password', 'slow-down'].includes(error.code)
    if (isAboutOld) setRefused(sentenceOf(error))
    return isAboutOld
  }
  return (
    <section className="card">
      <h2>{words.settings.changePassword}</h2>
      <PasswordForm
        person={person}
        label={words.setup.otherPassword}
        submit={words.settings.changePassword}
        isComplete={old !== ''}
        onSend={change}
        onRefused={blameOld}
      >
        {(tried) => (
          <Labelled
            label={words.settings.oldPassword}
            error={refused ?? (tried && old === '' ? words.settings.oldMissing : undefined)}
          >
            {(control) => (
              <Input.Password
                {...control}
                value={old}
                maxLength={200}
                autoComplete="current-password"
                onChange={(e) => {
                  setRefused(undefined)
                  setOld(e.target.value)
                }}
              />
            )}
          </Labelled>
        )}
      </PasswordForm>
    </section>
  )
}
