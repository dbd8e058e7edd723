import { Button, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useNotices } from '../app/notices'
import { useOffice, useSetPreferences } from '../app/office'
import { call, SaidError } from '../bridge/call'
import { Labelled } from '../forms/Labelled'
import { NewPassword, nothingChosen, passwordFault } from '../forms/NewPassword'
import { sentenceOf } from '../app/sentences'
import { words } from '../messages'

/** What a person sets for the own screen, and the own password. */
export function Mine() {
  const { preferences } = useOffice()
  const set = useSetPreferences()
  const sizes = words.settings.textSizes
  return (
    <>
      <section className="card">
        <Labelled label={words.settings.textSize}>
          {({ id }) => (
            <Radio.Group
              id={id}
              aria-label={words.settings.textSize}
              optionType="button"
              value={preferences.textSize}
              onChange={(e) => set({ textSize: e.target.value as keyof typeof sizes })}
              options={(['small', 'middle', 'large'] as const).map((value) => ({ value, label: sizes[value] }))}
            />
          )}
        </Labelled>
        <Labelled label={words.settings.lockAfter} help={words.settings.lockHelp}>
          {(control) => (
            <InputNumber
              {...control}
              min={1}
              max={240}
              precision={0}
              value={preferences.lockAfter}
              suffix={words.settings.minutes}
              changeOnBlur
              onChange={(lockAfter) => lockAfter !== null && set({ lockAfter })}
            />
          )}
        </Labelled>
      </section>
      <OwnPassword />
    </>
  )
}

function OwnPassword() {
  const { person, office } = useOffice()
  const [old, setOld] = useState('')
  const [chosen, setChosen] = useState(nothingChosen)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [oldFault, setOldFault] = useState<string>()
  const { say, fail } = useNotices()
  const known = [person.name, office]
  const fault = passwordFault(chosen, { role: person.role, known })

  async function change(): Promise<void> {
    setTried(true)
    setOldFault(old === '' ? words.settings.oldMissing : undefined)
    if (old === '' || fault) return
    setBusy(true)
    try {
      await call('session.changePassword', { old, password: chosen.password })
      setOld('')
      setChosen(nothingChosen)
      setTried(false)
      say(words.settings.passwordChanged)
    } catch (error) {
      if (error instanceof SaidError && ['wrong-password', 'slow-down'].includes(error.code))
        setOldFault(sentenceOf(error))
      else fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="card">
      <h2>{words.settings.changePassword}</h2>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          void change()
        }}
      >
        <Labelled label={words.settings.oldPassword} error={oldFault}>
          {(control) => (
            <Input.Password
              {...control}
              value={old}
              maxLength={200}
              autoComplete="current-password"
              onChange={(e) => setOld(e.target.value)}
            />
          )}
        </Labelled>
        <NewPassword
          label={words.setup.otherPassword}
          value={chosen}
          onChange={setChosen}
          known={known}
          fault={tried ? fault : undefined}
        />
        <div className="row turn">
          <span className="sp" />
          <Button htmlType="submit" disabled={busy}>
            {words.settings.changePassword}
          </Button>
        </div>
      </form>
    </section>
  )
}
